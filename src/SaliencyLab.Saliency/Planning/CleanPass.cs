using SaliencyLab.Models.Execution;
using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Saliency.Signals;
using TorchSharp;

namespace SaliencyLab.Saliency.Planning;

/// <summary>
/// The clean input: one forward for every map of a run, one backward for all layers and methods of a class. Always the first pass, for the
/// others read its scores and activations.
/// </summary>
internal sealed class CleanPass : IPass
{
    private readonly IReadOnlyList<PlannedMap<IActivationMethod>> _activations;
    private readonly IReadOnlyList<IGrouping<int, PlannedMap<ISaliencyMethod>>> _gradients;
    private readonly IReadOnlyList<Layer> _taps;
    private readonly IReadOnlyList<Layer> _given;

    /// <summary>Plans it.</summary>
    /// <param name="maps">All maps of the run.</param>
    /// <param name="network">The network, which knows what its convolutions read.</param>
    public CleanPass(IReadOnlyList<PlannedMap<ISaliencyMethod>> maps, ShapedNetwork network)
    {
        _activations = PlannedMap<IActivationMethod>.Among(maps);
        _gradients = [.. maps.Where(ReadsGradients).GroupBy(map => map.Key.Class)];
        var inputs = PlannedMap<IConvolutionMethod>.Among(maps).Select(map => network.Convolution(map.Layer)!.Input).ToLookup(input => input.IsInput);
        _taps = [.. maps.Where(map => !IsGiven(map)).Select(map => map.Layer).Concat(inputs[false]).DistinctBy(layer => layer.Value)];
        _given = [.. maps.Where(IsGiven).Select(map => map.Layer).Concat(inputs[true]).DistinctBy(layer => layer.Value).Where(layer => _taps.All(tap => tap.Value != layer.Value))];
    }

    /// <inheritdoc/>
    public IEnumerable<MapKey> Keys => [.. _activations.Select(map => map.Key), .. _gradients.SelectMany(group => group.Select(map => map.Key))];

    /// <inheritdoc/>
    public int Forwards => 1;

    /// <inheritdoc/>
    public int Backwards => _gradients.Count;

    /// <inheritdoc/>
    public void Run(RunContext run)
    {
        using var scope = torch.NewDisposeScope();
        using var forward = run.Network.Forward(run.Picture, _taps, run.Cancellation);
        run.Scores = TensorValues.Read(forward.Scores);
        run.Clock.Advance(1, "Scores");
        foreach (var tap in _taps)
        {
            run.Activations.Add(tap.Value, new ActivationSignals(forward.Activation(tap)));
        }

        foreach (var input in _given)
        {
            run.Activations.Add(input.Value, new ActivationSignals(run.Picture));
        }

        foreach (var map in _activations)
        {
            using var inner = torch.NewDisposeScope();
            run.Maps.Add(map.Key, FinishedMap.Of(map.Method.Compute(run.Activations[map.Layer.Value]), map.Method, map.Layer));
        }

        for (var index = 0; index < _gradients.Count; index++)
        {
            run.Cancellation.ThrowIfCancellationRequested();
            Backward(run, forward, _gradients[index], keep: index + 1 < _gradients.Count);
        }
    }

    private static bool ReadsGradients(PlannedMap<ISaliencyMethod> map) => map.Method is IGradientMethod or IConvolutionMethod;

    // The picture itself is at hand: tapping it for another pass would lead this one's way back through the whole network.
    private static bool IsGiven(PlannedMap<ISaliencyMethod> map) => map.Layer.IsInput && map.Method is not IActivationMethod && !ReadsGradients(map);

    private static void Backward(RunContext run, ForwardResult forward, IGrouping<int, PlannedMap<ISaliencyMethod>> group, bool keep)
    {
        using var scope = torch.NewDisposeScope();
        var gradients = forward.Gradients(forward.Scores.select(1, group.Key).sum(), keep).ToDictionary(pair => pair.Key.Value, pair => pair.Value);
        foreach (var layer in group.GroupBy(map => map.Layer.Value))
        {
            using var inner = torch.NewDisposeScope();
            var signals = new LayerSignals(run.Activations[layer.Key], gradients[layer.Key]);
            foreach (var map in layer)
            {
                var result = Compute(run, map, signals);
                run.Maps.Add(map.Key, FinishedMap.Of(signals.Traits.Zero ? result with { Remarks = MapRemarks.NoGradient } : result, map.Method, map.Layer));
            }
        }

        run.Clock.Advance(1, $"Class {group.Key}");
    }

    private static LayerMap Compute(RunContext run, PlannedMap<ISaliencyMethod> map, LayerSignals signals)
    {
        if (map.Method is not IConvolutionMethod method)
        {
            return ((IGradientMethod)map.Method).Compute(signals);
        }

        var convolution = run.Network.Convolution(map.Layer)!;
        return method.Compute(run.Activations[convolution.Input.Value], signals, convolution);
    }
}
