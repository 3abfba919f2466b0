namespace SaliencyLab.Web.Workbench.View;

/// <summary>From a panel of the grid back to its maps.</summary>
internal static class PanelKeys
{
    /// <summary>The maps behind a panel's key, "967/grad-cam", "967/grad-cam+step" or "967/combined".</summary>
    public static IEnumerable<MapKey> Find(ResolvedView view, string key)
    {
        var combined = view.Choice(view.State.Combination.Method);
        return view.Classes.SelectMany(score => key == $"{score.Index}/combined"
            ? view.CombinedLayers.Select(layer => MapPlan.Key(view, combined, layer.Name, score.Index))
            : GridColumn.Of(view).Where(column => key == $"{score.Index}/{column.Key}").Select(column => column.Map(view, score.Index)));
    }
}
