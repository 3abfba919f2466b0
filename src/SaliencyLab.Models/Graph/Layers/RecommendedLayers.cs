namespace SaliencyLab.Models.Graph.Layers;

/// <summary>
/// METHODS §3: among module outputs through which all of the score flows, those at module depth ≤ d, d the smallest depth at which every
/// resolution appears; of each resolution the last; a resolution that only the stem has is left out.
/// </summary>
internal static class RecommendedLayers
{
    /// <summary>Chooses among the candidates (all of the score flows through them, no pooling outputs), which are in running order.</summary>
    public static IReadOnlyList<LayerCandidate> Choose(IReadOnlyList<LayerCandidate> candidates)
    {
        if (candidates.Count == 0)
        {
            return [];
        }

        var resolutions = candidates.Select(candidate => candidate.Resolution).Distinct().Count();
        var depth = candidates.Select(candidate => candidate.Depth).Distinct().Order()
            .First(d => candidates.Where(candidate => candidate.Depth <= d).Select(candidate => candidate.Resolution).Distinct().Count() == resolutions);
        LayerCandidate[] shallow = [.. candidates.Where(candidate => candidate.Depth <= depth)];
        var last = shallow.GroupBy(candidate => candidate.Resolution)
            .Select(same => LastOf(same, shallow))
            .OrderBy(candidate => candidate.Layer.Position)
            .ToArray();

        // A stem is one convolution before the first block; a network without blocks (VGG) has no stem.
        var hasBlocks = last.Any(candidate => candidate.HasInnerModules || !candidate.IsModule && candidate.Layer.Operator is "Add" or "Concat" or "Mul");
        return last.Length > 1 && hasBlocks && last[0].Convolutions <= 1 ? last[1..] : last;
    }

    /// <summary>
    /// The one computed last; of several names for one value the shortest path that is not just the wrapping of other resolutions
    /// ("head" rather than "head.2", but "features.18" rather than "features").
    /// </summary>
    private static LayerCandidate LastOf(IEnumerable<LayerCandidate> sameResolution, LayerCandidate[] shallow)
    {
        var same = sameResolution.ToArray();
        var position = same.Max(candidate => candidate.Layer.Position);
        var names = same.Where(candidate => candidate.Layer.Position == position).OrderBy(candidate => candidate.Depth).ToArray();
        return names.FirstOrDefault(name => !shallow.Any(other => other.Resolution != name.Resolution && name.Contains(other))) ?? names[^1];
    }
}
