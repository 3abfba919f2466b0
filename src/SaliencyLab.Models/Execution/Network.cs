using SaliencyLab.Models.Execution.Folding;
using SaliencyLab.Models.Execution.Learning;
using SaliencyLab.Models.Execution.Pictures;
using SaliencyLab.Models.Graph;
using SaliencyLab.Models.Graph.Scores;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution;

/// <summary>
/// A graph with its picture input and its scores found: what can be explained. Has no state but a cache of what depends on the input's
/// shape only, so that any number of requests share it without a lock. Does not own the graph; disposing frees the cache.
/// </summary>
public sealed class Network : IDisposable
{
    private readonly NetworkOptions _options;
    private readonly NeededNodes _needed;
    private readonly PictureInput _picture;
    private readonly Lazy<ParameterUses> _uses;
    private readonly OnceCache<int, Dictionary<string, Tensor>> _weights = new();
    private readonly OnceCache<(int, int, int), ShapedNetwork> _shaped = new();

    // Every program that runs a network gets the same sums, and none gets NNPACK's warnings.
    static Network()
    {
        Nnpack.SwitchOff();
        FreedMemory.Keep();
    }

    /// <summary>Finds input, layout and scores, and checks that every operator is known.</summary>
    /// <exception cref="ModelNotRunnableException">Operators are missing (one message names all of them with their nodes), no picture input, or no score.</exception>
    public Network(ModelGraph graph, NetworkOptions options)
    {
        (Graph, _options) = (graph, options);
        (ScoreValue, Ending) = ScoreFinder.Find(graph.Body, options.Score);
        _needed = new NeededNodes(graph.Body, ScoreValue);
        _needed.CheckOperators();
        _picture = PictureFinder.Find(graph, _needed, options.Layout);
        _uses = new Lazy<ParameterUses>(() => new ParameterUses(graph.Body, _needed, ScoreValue));
        Remarks = [.. TrainingRemarks.Of(_needed.Nodes)];
    }

    /// <summary>The graph behind it.</summary>
    public ModelGraph Graph { get; }

    /// <summary>The value that takes the picture.</summary>
    public GraphInput Picture => _picture.Value;

    /// <summary>Where the channels of the picture are.</summary>
    public PictureLayout Layout => _picture.Layout;

    /// <summary>Channels the picture must have; null where the file leaves them free.</summary>
    public int? Channels => _picture.Channels;

    /// <summary>Height of the picture; null where free.</summary>
    public int? Height => _picture.Height;

    /// <summary>Width of the picture; null where free.</summary>
    public int? Width => _picture.Width;

    /// <summary>Rows the file wants at once: 1, or a fixed batch above 1, which is filled up; null where free.</summary>
    public int? Batch => _picture.Batch;

    /// <summary>Name of the value that holds the scores, before a final softmax or sigmoid.</summary>
    public string ScoreValue { get; }

    /// <summary>What the file does with the scores afterwards, which gives probabilities.</summary>
    public ScoreEnding Ending { get; }

    /// <summary>Things a person should know about this file, each with its remedy; empty for most.</summary>
    public IReadOnlyList<string> Remarks { get; }

    /// <summary>
    /// The network at one picture size: shapes known, what depends on them only folded, branches chosen, dead nodes gone. Computed once per size and cached.
    /// </summary>
    /// <exception cref="ModelNotRunnableException">The network can't take this size, would need too much memory, or has no spatial layer.</exception>
    public ShapedNetwork At(int channels, int height, int width, CancellationToken cancellation)
    {
        _picture.Check(channels, height, width);
        return _shaped.Get((channels, height, width), cancel => new ShapedNetwork(this, _picture, (channels, height, width), cancel), cancellation);
    }

    /// <summary>Number of picture sizes in the cache, each with the constants that were folded for it.</summary>
    public int Sizes => _shaped.Values.Count();

    /// <summary>Frees what the cache holds; shaped networks can't run afterwards.</summary>
    public void Dispose()
    {
        foreach (var shaped in _shaped.Values)
        {
            shaped.Free();
        }

        foreach (var weight in _weights.Values.SelectMany(made => made.Values))
        {
            weight.Dispose();
        }
    }

    /// <summary>Its parameters, each use apart.</summary>
    /// <exception cref="ModelNotRunnableException">They can't be changed; names the node.</exception>
    internal ParameterUses Uses => _uses.Value;

    /// <summary>Folds the graph for a number of pictures of one size.</summary>
    internal ShapePlan Fold(int rows, (int Channels, int Height, int Width) size, CancellationToken cancellation)
    {
        var weights = _weights.Get(0, cancel => WeightFolding.Fold(Graph.Body, _needed, _options.MemoryBytes, cancel), cancellation);
        return Fold(Graph.Body, _needed, weights, rows, size, new HashSet<string>(), cancellation);
    }

    /// <summary>Folds the graph with its parameters as inputs of a run (<see cref="ShapePlan.Parameters"/>).</summary>
    internal ShapePlan FoldAroundParameters(int rows, (int Channels, int Height, int Width) size, CancellationToken cancellation) =>
        Fold(Uses.Body, Uses.Needed, new Dictionary<string, Tensor>(), rows, size, Uses.Values.Keys.ToHashSet(), cancellation);

    private ShapePlan Fold(
        GraphBody body, NeededNodes needed, IReadOnlyDictionary<string, Tensor> weights, int rows, (int Channels, int Height, int Width) size, IReadOnlySet<string> parameters, CancellationToken cancellation)
    {
        var bytes = 4.0 * rows * size.Channels * size.Height * size.Width;
        if (bytes > _options.MemoryBytes)
        {
            var limit = $"{_options.MemoryBytes / (1 << 20)} MB";
            throw new ModelNotRunnableException($"A picture of {size.Channels} × {size.Height} × {size.Width} is larger than the memory limit of {limit}.") { Limit = limit };
        }

        using var scope = NewDisposeScope();
        var picture = _picture.Prepare(full([rows, size.Channels, size.Height, size.Width], 0.5f));
        try
        {
            return new ShapeFolding(_options.MemoryBytes, cancellation).Fold(body, needed, weights, Picture.Name, picture, ScoreValue, parameters);
        }
        catch (ModelNotRunnableException problem) when (problem.CardKeys.Count == 0 && _picture.OpenKeys.Count > 0)
        {
            throw OpenSizes.Blame(problem, _picture, size);
        }
    }
}
