using SaliencyLab.Web.Components.Panels;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Sensitivity;

/// <summary>The map of the best class above that of the worst.</summary>
internal static class SensitivityMaps
{
    /// <summary>The two panels of the chosen cell; null where there is none.</summary>
    public static PanelGridModel? Build(SensitivityView view, MapBook book)
    {
        if (view.Chosen is not { } cell)
        {
            return null;
        }

        ClassScore[] classes = [view.Best, view.Worst];
        return new PanelGridModel(
            GridBuilder.Picture(view.Workbench.Situation),
            [.. classes.Select(score => new PanelRow(score.Index, score.Label, score.Probability, score.Score))],
            [new PanelColumn(cell.Key, cell.Entry.Name, $"{cell.Layer.Name} · {Wording.Layer(cell.Layer)}", Removable: false)],
            [.. classes.Select(score => PanelBuilder.Build($"{score.Index}/{cell.Key}", book.Find(view.Map(cell, score)), cell.Entry, cell.Layer, score, view.Workbench.Situation.Session, null))]);
    }
}
