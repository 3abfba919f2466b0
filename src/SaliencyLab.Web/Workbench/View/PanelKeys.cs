using SaliencyLab.Web.Workbench.State;

namespace SaliencyLab.Web.Workbench.View;

/// <summary>From a panel of the grid back to its maps.</summary>
internal static class PanelKeys
{
    /// <summary>The maps behind a panel's key, "967/grad-cam" or "967/combined".</summary>
    public static IEnumerable<MapKey> Find(ResolvedView view, string key) => MapPlan.Wanted(view).Where(map =>
        key == $"{map.Class}/combined" ? map.Method.Id == view.State.Combination.Method
        : view.State.Columns is ColumnKind.Methods ? key == $"{map.Class}/{map.Method.Id}"
        : key == $"{map.Class}/{map.Method.Id}/{map.Layer}");
}
