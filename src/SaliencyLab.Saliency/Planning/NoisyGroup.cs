using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Saliency.Noise;

namespace SaliencyLab.Saliency.Planning;

/// <summary>All maps that read gradients at the same noisy copies: they share the forwards, those of a class the backwards.</summary>
internal sealed record NoisyGroup(NoiseOptions Noise, IReadOnlyList<PlannedMap<INoisyGradientMethod>> Maps)
{
    /// <summary>One layer a tapped value.</summary>
    public IReadOnlyList<Layer> Taps { get; } = [.. Maps.Select(map => map.Layer).DistinctBy(layer => layer.Value)];

    /// <summary>The classes explained.</summary>
    public IReadOnlyList<int> Classes { get; } = [.. Maps.Select(map => map.Key.Class).Distinct()];

    /// <summary>What is running, for people.</summary>
    public string Name { get; } = MethodCatalogue.Find(Maps[0].Method.Id)?.Name ?? Maps[0].Method.Id;
}
