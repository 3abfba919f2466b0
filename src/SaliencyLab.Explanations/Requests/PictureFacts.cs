using SaliencyLab.Models.Execution;
using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency.Planning;

namespace SaliencyLab.Explanations.Requests;

/// <summary>What names such as "top" and "deepest" stand for on one picture; the network is run only when one is asked for.</summary>
/// <param name="network">The network at the picture's size.</param>
/// <param name="picture">Channels × height × width.</param>
/// <param name="cancellation">Stops a run under way.</param>
internal sealed class PictureFacts(ShapedNetwork network, float[] picture, CancellationToken cancellation)
{
    private readonly Lazy<int[]> _ranking = new(() =>
    {
        var scores = SaliencyRun.Scores(network, picture, cancellation);
        return [.. Enumerable.Range(0, scores.Length).OrderByDescending(index => scores[index])];
    });

    private readonly Lazy<Layer> _deepest = new(() => SaliencyRun.Deepest(network, picture, cancellation));

    /// <summary>The network at the picture's size.</summary>
    public ShapedNetwork Network { get; } = network;

    /// <summary>Classes by falling score, equal ones by index.</summary>
    public IReadOnlyList<int> Ranking => _ranking.Value;

    /// <summary>The deepest layer whose gradient differs between positions.</summary>
    public Layer Deepest => _deepest.Value;
}
