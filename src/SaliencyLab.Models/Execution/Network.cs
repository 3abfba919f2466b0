using SaliencyLab.Models.Graph;

namespace SaliencyLab.Models.Execution;

/// <summary>
/// A graph with its picture input and its scores found: what can be explained. Has no state but a cache of what depends on the input's
/// shape only, so that any number of requests share it without a lock. Does not own the graph.
/// </summary>
public sealed class Network
{
    /// <summary>Finds input, layout and scores, and checks that every operator is known.</summary>
    /// <exception cref="ModelNotRunnableException">Operators are missing (one message names all of them with their nodes), no picture input, or no score.</exception>
    public Network(ModelGraph graph, NetworkOptions options) => throw new NotImplementedException();

    /// <summary>The graph behind it.</summary>
    public ModelGraph Graph => throw new NotImplementedException();

    /// <summary>The value that takes the picture.</summary>
    public GraphInput Picture => throw new NotImplementedException();

    /// <summary>Where the channels of the picture are.</summary>
    public PictureLayout Layout => throw new NotImplementedException();

    /// <summary>Channels the picture must have; null where the file leaves them free.</summary>
    public int? Channels => throw new NotImplementedException();

    /// <summary>Height of the picture; null where free.</summary>
    public int? Height => throw new NotImplementedException();

    /// <summary>Width of the picture; null where free.</summary>
    public int? Width => throw new NotImplementedException();

    /// <summary>Rows the file wants at once: 1, or a fixed batch above 1, which is filled up; null where free.</summary>
    public int? Batch => throw new NotImplementedException();

    /// <summary>Name of the value that holds the scores, before a final softmax or sigmoid.</summary>
    public string ScoreValue => throw new NotImplementedException();

    /// <summary>What the file does with the scores afterwards, which gives probabilities.</summary>
    public ScoreEnding Ending => throw new NotImplementedException();

    /// <summary>Things a person should know about this file, each with its remedy; empty for most.</summary>
    public IReadOnlyList<string> Remarks => throw new NotImplementedException();

    /// <summary>
    /// The network at one picture size: shapes known, what depends on them only folded, branches chosen, dead nodes gone. Computed once per size and cached.
    /// </summary>
    /// <exception cref="ModelNotRunnableException">The network can't take this size, would need too much memory, or has no spatial layer.</exception>
    public ShapedNetwork At(int channels, int height, int width, CancellationToken cancellation) => throw new NotImplementedException();
}
