using SaliencyLab.Saliency.Methods;
using SaliencyLab.Saliency.Noise;
using SaliencyLab.Saliency.Signals;
using TorchSharp;

namespace SaliencyLab.Saliency.Planning;

/// <summary>The map of the noisy copies so far, with its standard error.</summary>
internal static class NoisyMap
{
    /// <summary>The map as plain numbers.</summary>
    public static SaliencyMap Of(PlannedMap<INoisyGradientMethod> map, ActivationSignals activation, GroupedMoments moments)
    {
        using var scope = torch.NewDisposeScope();
        using var total = moments.Total();
        var result = map.Method.Compute(activation, total);
        var finished = FinishedMap.Of(total.AreZero ? result with { Remarks = MapRemarks.NoGradient } : result, map.Method, map.Layer);
        return finished with { StandardError = Error(finished, map.Method, activation, total, moments.Groups) };
    }

    private static double? Error(SaliencyMap map, INoisyGradientMethod method, ActivationSignals activation, GradientMoments total, IReadOnlyList<GradientMoments> groups)
    {
        if (groups.Count < 2)
        {
            return null;
        }

        var without = new List<float[]>(groups.Count);
        foreach (var group in groups)
        {
            using var scope = torch.NewDisposeScope();
            using var others = total.Without(group);
            without.Add(method.Compute(activation, others).Values);
        }

        return StandardError.Of(map.Values, without);
    }
}
