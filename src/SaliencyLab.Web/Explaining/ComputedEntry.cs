using SaliencyLab.Explanations.Answers;

namespace SaliencyLab.Web.Explaining;

/// <summary>What one entry of a request gave: one map, or several.</summary>
/// <param name="Maps">In the order layer, class.</param>
/// <param name="Model">The model explained.</param>
/// <param name="Picture">The picture explained.</param>
/// <param name="Cost">Of the run that computed it.</param>
internal sealed record ComputedEntry(IReadOnlyList<ComputedMap> Maps, ManifestSource Model, ManifestPicture Picture, RunCost Cost)
{
    // Names, options and layers of a map, roughly.
    private const long LineBytes = 2000;

    /// <summary>Bytes it takes in memory.</summary>
    public long Bytes => Maps.Sum(map => LineBytes + (sizeof(float) * (long)map.Map.Values.Length));
}
