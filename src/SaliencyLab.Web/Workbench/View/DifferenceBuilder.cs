using SaliencyLab.Web.Components.Panels;
using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Workbench.View;

/// <summary>The panel of what a meta-learning step changes; the subtraction itself happens in the browser.</summary>
internal static class DifferenceBuilder
{
    /// <summary>The panel of a place.</summary>
    public static PanelModel Build(ResolvedView view, MapBook book, GridColumn column, ClassScore score)
    {
        var maps = new[] { ColumnPart.Stepped, ColumnPart.Plain }.Select(part => book.Find((column with { Part = part }).Map(view, score.Index))).ToList();
        var missing = maps.FirstOrDefault(map => map?.Status is MapStatus.Failed or MapStatus.Stopped);
        var ready = maps.All(map => map?.Status is MapStatus.Ready);
        return new PanelModel
        {
            Key = $"{score.Index}/{column.Key}",
            State = missing is not null ? PanelState.Failed : ready ? PanelState.Ready : PanelState.Computing,
            Message = missing is not null ? "One of the two maps is not there." : maps.Select(map => map?.Progress).FirstOrDefault(progress => progress is not null),
            Difference = new PanelDifference($"{score.Index}/{column.KeyOf(ColumnPart.Stepped)}", $"{score.Index}/{column.KeyOf(ColumnPart.Plain)}"),
            Height = column.Layer.Height,
            Width = column.Layer.Width,
            Signed = true,
            Flat = ready && maps.All(map => map!.Map!.IsFlat),
            Remarks = ready ? PanelBuilder.Remarks(maps[1]!.Map!.Remarks) : [],
            CaptionMain = PanelBuilder.FirstLine($"{column.Entry.Name}, stepped − plain", score),
            CaptionSub = PanelBuilder.Join(column.Layer.Name, Wording.Size(column.Layer.Height, column.Layer.Width), "raw values"),
            CaptionModel = view.Situation.Session.Model.Name,
        };
    }
}
