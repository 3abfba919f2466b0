namespace SaliencyLab.Models.Graph.Layers;

/// <summary>
/// What a scrubber shows: the modules at the depth of the recommended ones, each value once. A module that wraps a recommended one is
/// replaced by what is inside it; where that leaves few, blocks are shown in place of the stages they make up.
/// </summary>
internal static class LayerRuler
{
    private const int Few = 8;
    private const int Many = 40;

    /// <summary>Chooses among the candidates, which are in running order.</summary>
    public static IReadOnlyList<Layer> Choose(IReadOnlyList<LayerCandidate> candidates, IReadOnlyList<LayerCandidate> recommended)
    {
        if (!candidates.Any(candidate => candidate.IsModule))
        {
            return Values(candidates, recommended);
        }

        var shown = candidates.Where(candidate => candidate.Depth == 1).ToList();
        while (Open(shown, candidates, module => recommended.Any(module.Contains), _ => true))
        {
        }

        while (shown.Count < Few && Open(shown, candidates, module => module.HasInnerModules, inner => inner.HasInnerModules))
        {
        }

        return Distinct(shown, recommended);
    }

    /// <summary>
    /// Replaces every module that asks for it by the modules one level inside it; itself stays where it computes something after the last of them.
    /// </summary>
    /// <returns>Whether anything was replaced.</returns>
    private static bool Open(
        List<LayerCandidate> shown, IReadOnlyList<LayerCandidate> candidates, Func<LayerCandidate, bool> asks, Func<LayerCandidate, bool> fits)
    {
        var changed = false;
        foreach (var module in shown.Where(asks).ToArray())
        {
            var inside = candidates.Where(candidate => module.Contains(candidate) && fits(candidate)).ToArray();
            var children = inside.Where(candidate => candidate.Depth == inside.Min(inner => inner.Depth) && !shown.Contains(candidate)).ToArray();
            if (children.Length == 0)
            {
                continue;
            }

            changed = true;
            shown.AddRange(children);
            if (children.Any(child => child.Layer.Value == module.Layer.Value))
            {
                shown.Remove(module);
            }
        }

        return changed;
    }

    private static Layer[] Values(IReadOnlyList<LayerCandidate> candidates, IReadOnlyList<LayerCandidate> recommended)
    {
        var shown = candidates.ToList();
        if (shown.Count > Many)
        {
            shown = [.. shown.Where(candidate => recommended.Contains(candidate) || candidate.Layer.Operator is not ("Conv" or "BatchNormalization" or "Pad" or "Transpose" or "Reshape"))];
        }

        return Distinct(shown, recommended);
    }

    /// <summary>Each value once, under its recommended name where it has one, else under its longest path.</summary>
    private static Layer[] Distinct(IEnumerable<LayerCandidate> shown, IReadOnlyList<LayerCandidate> recommended) =>
    [
        .. shown.Concat(recommended)
            .GroupBy(candidate => candidate.Layer.Value)
            .Select(same => recommended.FirstOrDefault(candidate => candidate.Layer.Value == same.Key) ?? same.MaxBy(candidate => candidate.Depth)!)
            .OrderBy(candidate => candidate.Layer.Position)
            .Select(candidate => candidate.Layer with { Recommended = recommended.Contains(candidate) }),
    ];
}
