namespace SaliencyLab.Web.Components.Panels;

/// <summary>The weights that a strategy gives; the browser computes the same (<c>js/panels/weights.js</c>).</summary>
public static class LayerWeights
{
    /// <summary>One weight a layer, shallow to deep, in (0, 1]; they are scaled to sum 1 where maps are combined.</summary>
    /// <param name="strategy">Linear or uniform; custom weights are the user's own and begin uniform.</param>
    /// <param name="count">Layers that take part.</param>
    public static IReadOnlyList<double> Of(WeightStrategy strategy, int count) =>
        [.. Enumerable.Range(1, count).Select(place => strategy is WeightStrategy.Linear ? (double)place / count : 1)];
}
