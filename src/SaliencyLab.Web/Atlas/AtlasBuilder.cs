using SaliencyLab.Web.Components.Atlas;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Atlas;

/// <summary>Turns an atlas and its maps into what the wall is given.</summary>
internal static class AtlasBuilder
{
    /// <summary>The wall. Where a map is on the way, the earlier map of that place stays, marked as old, under its own caption.</summary>
    /// <param name="view">What is asked for.</param>
    /// <param name="book">The maps.</param>
    /// <param name="previous">The wall before; null: none.</param>
    public static AtlasModel Build(AtlasView view, MapBook book, AtlasModel? previous)
    {
        var picture = GridBuilder.Picture(view.Situation);
        var earlier = previous?.Picture == picture ? previous.Cells.Where(cell => cell.MapUrl is not null).ToDictionary(cell => cell.Key) : [];
        return new AtlasModel(
            picture,
            view.Plan.Rows,
            view.Plan.Columns,
            [.. view.Plan.Cells.Select(cell => PanelBuilder.Build(
                cell.Key, book.Find(view.Key(cell)), cell.Entry, cell.Layer, view.Score, view.Situation.Session, earlier.GetValueOrDefault(cell.Key)))]);
    }
}
