using SaliencyLab.Models.Execution;
using SaliencyLab.Models.Graph;

namespace SaliencyLab.Saliency.Planning;

/// <summary>Many maps from the fewest passes through the network.</summary>
public static class SaliencyRun
{
    /// <summary>
    /// Computes the maps: all methods and layers of a class share one forward and one backward, all classes share the forward.
    /// Synchronous, inside one dispose scope; leaves no tensor, also when it fails or is cancelled.
    /// </summary>
    /// <param name="network">The network at the picture's size.</param>
    /// <param name="picture">C×H×W values, what the network is to get, channels first.</param>
    /// <param name="requests">What to compute.</param>
    /// <param name="progress">Told after every batch; may be null.</param>
    /// <param name="cancellation">Looked at between nodes and batches.</param>
    public static RunResult Compute(ShapedNetwork network, float[] picture, IReadOnlyList<MapRequest> requests, IProgress<RunProgress>? progress, CancellationToken cancellation) => throw new NotImplementedException();

    /// <summary>All scores of a picture, before softmax.</summary>
    public static float[] Scores(ShapedNetwork network, float[] picture, CancellationToken cancellation) => throw new NotImplementedException();

    /// <summary>The deepest layer of the ruler whose gradient differs between positions (METHODS §3), for the class with the highest score.</summary>
    public static Layer Deepest(ShapedNetwork network, float[] picture, CancellationToken cancellation) => throw new NotImplementedException();
}
