using SaliencyLab.Saliency.Methods;
using SaliencyLab.Web.Components.Comparison;
using SaliencyLab.Web.Components.Panels;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Comparison;

/// <summary>Turns a comparison and its maps into what the grid is given.</summary>
internal static class ComparisonBuilder
{
    /// <summary>The grid. Where a map is on the way, the earlier map of that place stays, marked as old, under its own caption.</summary>
    /// <param name="view">What is asked for.</param>
    /// <param name="maps">A side's maps.</param>
    /// <param name="previous">The grid before; null: none.</param>
    public static ComparisonModel Build(ComparisonView view, Func<Side, MapBook> maps, ComparisonModel? previous)
    {
        var (a, b) = (GridBuilder.Picture(view.A.Situation), GridBuilder.Picture(view.B.Situation));
        var earlier = previous is not null && (previous.A, previous.B) == (a, b)
            ? previous.Panels.Where(panel => panel.MapUrl is not null).ToDictionary(panel => panel.Key)
            : [];
        PanelModel Panel(Side side, MatchedClass matched, int method)
        {
            var (own, (choice, entry)) = (view.Of(side), view.Of(side).Methods[method]);
            var place = $"{matched.Number}/{choice.Id}/{side}";
            if (matched.Of(side) is not { } score)
            {
                return Lacking(place, matched.Label, entry, own.Situation.Session.Model);
            }

            var key = MapPlan.Key(own, choice, own.LayerOf(entry).Name, score.Index);
            return PanelBuilder.Build(place, maps(side).Find(key), GridBuilder.Signed(choice, entry), own.LayerOf(entry), score, own.Situation.Session, earlier.GetValueOrDefault(place));
        }

        return new ComparisonModel(a, b, view.SamePicture, [.. view.Explained.Select(matched => new ComparedClass(
            matched.Number,
            matched.Label,
            matched.A,
            matched.B,
            [.. view.A.Methods.Select((method, place) => Line(method.Entry, matched, Panel(Side.A, matched, place), Panel(Side.B, matched, place), view.SamePicture))]))]);
    }

    private static ComparedMaps Line(MethodEntry entry, MatchedClass matched, PanelModel a, PanelModel b, bool samePicture) => new(
        entry.Id, entry.Name, entry.Formula, a, b, samePicture && matched is { A: not null, B: not null } ? Difference(entry, matched, a, b) : null);

    private static PanelModel Lacking(string place, string label, MethodEntry entry, ModelInfo model) => new()
    {
        Key = place,
        State = PanelState.Failed,
        Message = $"{model.Name} has no class “{label}”",
        CaptionMain = $"{entry.Name} · {label}",
        CaptionModel = model.Name,
    };

    private static PanelModel Difference(MethodEntry entry, MatchedClass matched, PanelModel a, PanelModel b) => new()
    {
        Key = $"{matched.Number}/{entry.Id}/difference",
        State = new[] { PanelState.Failed, PanelState.Computing, PanelState.Old }.FirstOrDefault(state => a.State == state || b.State == state, PanelState.Ready),
        Message = a.State is PanelState.Failed || b.State is PanelState.Failed ? "Needs both maps." : null,
        Signed = true,
        CaptionMain = $"{entry.Name} · {matched.Label} · A − B",
        CaptionSub = entry.Signed ? "each by its own range, −1 to 1" : "each by its own range, 0 to 1",
        CaptionModel = $"{Layer(a)} − {Layer(b)}",
        Remarks = [.. Flat("A", a), .. Flat("B", b)],
    };

    private static string Layer(PanelModel panel) => panel.CaptionSub.Split(" · ")[0];

    private static string[] Flat(string side, PanelModel panel) => panel.Flat ? [$"{side} is the same everywhere"] : [];
}
