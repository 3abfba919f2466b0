using SaliencyLab.Models.Execution;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Saliency.Signals;
using TorchSharp;

namespace SaliencyLab.Saliency.Planning;

/// <summary>The clean input: one forward for every map of a run, one backward for all layers and methods of a class.</summary>
internal sealed class CleanPass(RunPlan plan, RunClock clock, Dictionary<MapKey, SaliencyMap> maps)
{
    /// <summary>Runs it.</summary>
    /// <param name="activations">Filled with the activation of every tap, by value; the caller disposes them.</param>
    /// <returns>All scores.</returns>
    public float[] Run(ShapedNetwork network, torch.Tensor picture, Dictionary<string, ActivationSignals> activations, CancellationToken cancellation)
    {
        using var scope = torch.NewDisposeScope();
        using var forward = network.Forward(picture, plan.Taps, cancellation);
        clock.Advance(1, "Scores");
        foreach (var tap in plan.Taps)
        {
            activations.Add(tap.Value, new ActivationSignals(forward.Activation(tap)));
        }

        foreach (var map in plan.Activations)
        {
            using var inner = torch.NewDisposeScope();
            maps.Add(map.Key, FinishedMap.Of(map.Method.Compute(activations[map.Layer.Value]), map.Method, map.Layer));
        }

        for (var index = 0; index < plan.Gradients.Count; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            Backward(forward, plan.Gradients[index], keep: index + 1 < plan.Gradients.Count, activations);
        }

        return TensorValues.Read(forward.Scores);
    }

    private void Backward(ForwardResult forward, IGrouping<int, PlannedMap<IGradientMethod>> group, bool keep, Dictionary<string, ActivationSignals> activations)
    {
        using var scope = torch.NewDisposeScope();
        var gradients = forward.Gradients(forward.Scores.select(1, group.Key).sum(), keep).ToDictionary(pair => pair.Key.Value, pair => pair.Value);
        foreach (var layer in group.GroupBy(map => map.Layer.Value))
        {
            using var inner = torch.NewDisposeScope();
            var signals = new LayerSignals(activations[layer.Key], gradients[layer.Key]);
            foreach (var map in layer)
            {
                var result = map.Method.Compute(signals);
                maps.Add(map.Key, FinishedMap.Of(signals.Traits.Zero ? result with { Remarks = MapRemarks.NoGradient } : result, map.Method, map.Layer));
            }
        }

        clock.Advance(1, $"Class {group.Key}");
    }
}
