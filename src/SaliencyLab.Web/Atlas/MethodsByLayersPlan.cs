using SaliencyLab.Web.Components.Atlas;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Atlas;

/// <summary>Methods at every recommended layer: a row for each layer, shallow to deep, a column for each method.</summary>
internal static class MethodsByLayersPlan
{
    /// <summary>The grid of some methods, each with the options it has in the workbench.</summary>
    public static AtlasPlan Of(ResolvedView workbench, IReadOnlyList<string> methods)
    {
        var layers = workbench.Situation.Session.Recommended;
        var columns = methods.Select(id => (Choice: workbench.Choice(id), Entry: AtlasMethods.Find(id)!)).ToList();
        return new AtlasPlan(
            [.. layers.Select(layer => new AtlasHead(layer.Name, layer.Name, Wording.Layer(layer)))],
            [.. columns.Select(column => new AtlasHead(column.Entry.Id, column.Entry.Name, column.Entry.Formula))],
            [.. layers.SelectMany(layer => columns.Select(column => new AtlasCell($"{layer.Name}/{column.Entry.Id}", column.Choice, GridBuilder.Signed(column.Choice, column.Entry), layer)))]);
    }
}
