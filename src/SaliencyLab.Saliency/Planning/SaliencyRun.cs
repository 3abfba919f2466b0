using SaliencyLab.Models.Execution;
using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency.Combination;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Saliency.Signals;
using TorchSharp;

namespace SaliencyLab.Saliency.Planning;

/// <summary>Many maps from the fewest passes through the network.</summary>
public static class SaliencyRun
{
    // The layer is nearly always among the last few, and a graph from there is short.
    private const int FirstCandidates = 3;

    /// <summary>
    /// Computes the maps: all methods and layers of a class share one forward and one backward, all classes share the forward.
    /// Synchronous, inside one dispose scope; leaves no tensor, also when it fails or is cancelled.
    /// </summary>
    /// <param name="network">The network at the picture's size.</param>
    /// <param name="picture">C×H×W values, what the network is to get, channels first.</param>
    /// <param name="requests">What to compute.</param>
    /// <param name="progress">Told after every batch; may be null.</param>
    /// <param name="cancellation">Looked at between nodes and batches.</param>
    /// <exception cref="OptionException">An option does not fit a layer; nothing was run.</exception>
    /// <exception cref="LayerException">A method makes no sense at a layer; nothing was run.</exception>
    /// <exception cref="SaliencyLab.Models.ModelNotRunnableException">A node failed, or a score or map is not finite.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static RunResult Compute(ShapedNetwork network, float[] picture, IReadOnlyList<MapRequest> requests, IProgress<RunProgress>? progress, CancellationToken cancellation) =>
        Compute(network, picture, requests, progress, BatchSize.For(network), cancellation);

    /// <summary>What <see cref="Compute(ShapedNetwork, float[], IReadOnlyList{MapRequest}, IProgress{RunProgress}?, CancellationToken)"/> will cost. Runs nothing.</summary>
    /// <exception cref="OptionException">An option does not fit a layer.</exception>
    public static RunEstimate Estimate(ShapedNetwork network, IReadOnlyList<MapRequest> requests)
    {
        var plan = RunPlan.Of(requests, network);
        return new RunEstimate(plan.Forwards, plan.Backwards);
    }

    /// <summary>
    /// What maps of slow methods (<see cref="MethodEntry.Slow"/>) will cost in a run of their own: one forward for the scores, and their trials.
    /// Needs no network, so that it can be told at once.
    /// </summary>
    public static RunEstimate EstimateTrials(IReadOnlyList<MapRequest> requests)
    {
        var passes = RunPlan.Trials([.. requests.SelectMany(RunPlan.Maps).DistinctBy(map => map.Key)]);
        return new RunEstimate(1 + passes.Sum(pass => pass.Forwards), passes.Sum(pass => pass.Backwards));
    }

    /// <summary>All scores of a picture, before softmax.</summary>
    public static float[] Scores(ShapedNetwork network, float[] picture, CancellationToken cancellation)
    {
        using var scope = torch.NewDisposeScope();
        using var forward = network.Forward(ToTensor(network, picture), [], cancellation);
        return TensorValues.Read(forward.Scores);
    }

    /// <summary>
    /// The deepest layer of the ruler whose gradient differs between positions (METHODS §3), for the class with the highest
    /// score; the deepest of all where none does.
    /// </summary>
    public static Layer Deepest(ShapedNetwork network, float[] picture, CancellationToken cancellation)
    {
        var ruler = network.Layers.Ruler.Count > 0 ? network.Layers.Ruler : network.Layers.All;
        var candidates = ruler.Where(layer => layer.Height * layer.Width > 1).OrderByDescending(layer => layer.Position).ToArray();
        return DeepestOf(network, picture, [.. candidates.Take(FirstCandidates)], cancellation)
            ?? DeepestOf(network, picture, [.. candidates.Skip(FirstCandidates)], cancellation)
            ?? candidates.FirstOrDefault()
            ?? ruler[^1];
    }

    internal static RunResult Compute(ShapedNetwork network, float[] picture, IReadOnlyList<MapRequest> requests, IProgress<RunProgress>? progress, int batch, CancellationToken cancellation)
    {
        var plan = RunPlan.Of(requests, network);
        using var scope = torch.NewDisposeScope();
        using var run = new RunContext(network, ToTensor(network, picture), new RunClock(plan, progress), batch, cancellation);
        foreach (var pass in plan.Passes)
        {
            pass.Run(run);
        }

        var (_, height, width) = network.Picture;
        return new RunResult([.. requests.Select(request => Answer(request, run.Maps, height, width))], run.Scores, plan.Forwards - run.Clock.Skipped, plan.Backwards);
    }

    private static SaliencyMap Answer(MapRequest request, Dictionary<MapKey, SaliencyMap> maps, int height, int width)
    {
        var layers = RunPlan.Layers(request).Select(layer => maps[MapKey.Of(request.Method, layer, request.Class, request.Meta)]).ToArray();
        return request.Combination is { } combination
            ? CombinedMap.Of(combination with { Weights = [.. combination.Weights.Where(weight => weight > 0)] }, layers, height, width)
            : layers[0];
    }

    private static Layer? DeepestOf(ShapedNetwork network, float[] picture, Layer[] candidates, CancellationToken cancellation)
    {
        if (candidates.Length == 0)
        {
            return null;
        }

        using var scope = torch.NewDisposeScope();
        using var forward = network.Forward(ToTensor(network, picture), candidates, cancellation);
        var gradients = forward.Gradients(forward.Scores.max(), keep: false);
        return Array.Find(candidates, layer => !GradientTraits.Of(TensorValues.View(gradients[layer]), layer.Channels).Flat);
    }

    /// <summary>C×H×W values as 1×C×H×W. Belongs to the dispose scope of the caller.</summary>
    internal static torch.Tensor ToTensor(ShapedNetwork network, float[] picture)
    {
        var (channels, height, width) = network.Picture;
        if (picture.Length != channels * height * width)
        {
            throw new ArgumentException($"The network takes {channels}×{height}×{width} values, not {picture.Length}.", nameof(picture));
        }

        var tensor = torch.empty([1L, channels, height, width], torch.ScalarType.Float32);
        picture.CopyTo(TensorValues.Place(tensor));
        return tensor;
    }
}
