using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Saliency.Noise;

namespace SaliencyLab.Saliency.Planning;

/// <summary>All maps that read gradients at the same noisy copies: they share the forwards, those of a class the backwards.</summary>
internal sealed record NoisyGroup(NoiseOptions Noise, IReadOnlyList<PlannedMap<INoisyGradientMethod>> Maps)
{
    // D1 to D3 in float64.
    private const int BytesPerValue = 3 * sizeof(double);

    private const int MostParts = 8;
    private const long PartBytes = 256L << 20;

    /// <summary>One layer a tapped value.</summary>
    public IReadOnlyList<Layer> Taps { get; } = [.. Maps.Select(map => map.Layer).DistinctBy(layer => layer.Value)];

    /// <summary>The classes explained.</summary>
    public IReadOnlyList<int> Classes { get; } = [.. Maps.Select(map => map.Key.Class).Distinct()];

    /// <summary>What is running, for people.</summary>
    public string Name { get; } = MethodNames.Of(Maps[0].Method);

    /// <summary>Into how many parts the copies of a layer and class are sorted for the standard error: 8 where the memory allows, 2 at least.</summary>
    public int Parts { get; } = (int)Math.Clamp(PartBytes / Maps.DistinctBy(Shared).Sum(Bytes), 2, MostParts);

    /// <summary>Groups of maps with one noise, as few as the memory for their moments allows; each repeats the noisy passes.</summary>
    /// <param name="memory">Bytes that the moments of a group may take together, before they are sorted into <see cref="Parts"/>.</param>
    public static IEnumerable<NoisyGroup> Split(NoiseOptions noise, IEnumerable<PlannedMap<INoisyGradientMethod>> maps, long memory)
    {
        var (part, bytes) = (new List<PlannedMap<INoisyGradientMethod>>(), 0L);
        foreach (var shared in maps.GroupBy(Shared).OrderBy(shared => shared.Key.Class))
        {
            var more = Bytes(shared.First());
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

    private static (int Class, string Value) Shared(PlannedMap<INoisyGradientMethod> map) => (map.Key.Class, map.Layer.Value);

    private static long Bytes(PlannedMap<INoisyGradientMethod> map) => (long)map.Layer.Channels * map.Layer.Height * map.Layer.Width * BytesPerValue;
}
