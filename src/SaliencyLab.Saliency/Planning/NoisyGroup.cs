using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Saliency.Noise;

namespace SaliencyLab.Saliency.Planning;

/// <summary>All maps that read gradients at the same noisy copies: they share the forwards, those of a class the backwards.</summary>
internal sealed record NoisyGroup(NoiseOptions Noise, IReadOnlyList<PlannedMap<INoisyGradientMethod>> Maps)
{
    // D1 to D3 in float64.
    private const int BytesPerValue = 3 * sizeof(double);

    /// <summary>One layer a tapped value.</summary>
    public IReadOnlyList<Layer> Taps { get; } = [.. Maps.Select(map => map.Layer).DistinctBy(layer => layer.Value)];

    /// <summary>The classes explained.</summary>
    public IReadOnlyList<int> Classes { get; } = [.. Maps.Select(map => map.Key.Class).Distinct()];

    /// <summary>What is running, for people.</summary>
    public string Name { get; } = MethodCatalogue.Find(Maps[0].Method.Id)?.Name ?? Maps[0].Method.Id;

    /// <summary>Groups of maps with one noise, as few as the memory for their moments allows; each repeats the noisy passes.</summary>
    /// <param name="memory">Bytes that the moments of a group may take together.</param>
    public static IEnumerable<NoisyGroup> Split(NoiseOptions noise, IEnumerable<PlannedMap<INoisyGradientMethod>> maps, long memory)
    {
        var (part, bytes) = (new List<PlannedMap<INoisyGradientMethod>>(), 0L);
        foreach (var shared in maps.GroupBy(map => (map.Key.Class, map.Layer.Value)).OrderBy(shared => shared.Key.Class))
        {
            var layer = shared.First().Layer;
            var more = (long)layer.Channels * layer.Height * layer.Width * BytesPerValue;
            if (part.Count > 0 && bytes + more > memory)
            {
                yield return new NoisyGroup(noise, part);
                (part, bytes) = ([], 0);
            }

            part.AddRange(shared);
            bytes += more;
        }

        yield return new NoisyGroup(noise, part);
    }
}
