using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Saliency.Noise;
using SaliencyLab.Web.Components.Panels;
using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Workbench.View;

/// <summary>One panel: a map with what is written around it.</summary>
public static class PanelBuilder
{
    /// <summary>The panel of a place.</summary>
    public static PanelModel Build(string place, BookedMap? booked, MethodEntry entry, Layer layer, ClassScore score, ModelSession session, PanelModel? earlier, MetaStep? meta = null)
    {
        var asked = new PanelModel
        {
            Key = place,
            State = PanelState.Computing,
            Message = booked?.Progress,
            Signed = entry.Signed,
            CaptionMain = FirstLine(meta is null ? entry.Name : $"{entry.Name}, stepped", score),
            CaptionSub = Join([layer.Name, Wording.Size(layer.Height, layer.Width), .. Step(meta)]),
            CaptionModel = session.Model.Name,
        };
        return booked?.Status switch
        {
            MapStatus.Ready => Ready(asked, booked.Map!, meta),
            MapStatus.Failed => asked with { State = PanelState.Failed, Message = booked.Failure?.Words },
            _ when booked?.PartialMap is { } partial => Refining(asked, partial, booked.Partial!, meta),
            MapStatus.Stopped => asked with { State = PanelState.Failed, Message = "Stopped before it was done." },
            _ => earlier is null ? asked : earlier with { State = PanelState.Old, Refining = false, Message = booked?.Progress },
        };
    }

    /// <summary>What a person must know to read a map.</summary>
    public static IReadOnlyList<string> Remarks(MapRemarks remarks) =>
    [
        .. Remark(remarks, MapRemarks.SameValueEverywhere, "same value everywhere"),
        .. Remark(remarks, MapRemarks.SameForEveryClass, "same for every class"),
        .. Remark(remarks, MapRemarks.Unstable, "unstable here"),
        .. Remark(remarks, MapRemarks.NoGradient, "no gradient arrives here"),
        .. Remark(remarks, MapRemarks.PlainGradientAtActivations, "plain gradient at activations other than ReLU"),
    ];

    /// <summary>The first line of a caption.</summary>
    public static string FirstLine(string method, ClassScore score) => $"{method} · {score.Label} {Wording.Percent(score.Probability)}";

    /// <summary>The parts of a caption's second line.</summary>
    public static string Join(params string[] parts) => string.Join(" · ", parts);

    private static PanelModel Ready(PanelModel asked, ResultMap map, MetaStep? meta) =>
        Shown(asked with { State = PanelState.Ready, Message = null }, map, [.. Step(meta), .. Error(map), Wording.Seconds(map.Seconds)]);

    private static PanelModel Refining(PanelModel asked, ResultMap map, PartialResult partial, MetaStep? meta)
    {
        string[] samples = [$"{partial.Samples} of {partial.Of} samples", .. Error(map)];
        return Shown(asked with { Message = Join(samples), Refining = true }, map, [.. Step(meta), .. samples]);
    }

    private static PanelModel Shown(PanelModel asked, ResultMap map, string[] facts) => asked with
    {
        MapUrl = map.ValuesUrl,
        Height = map.Height,
        Width = map.Width,
        Flat = map.IsFlat,
        Remarks = Remarks(map.Remarks),
        CaptionSub = Join([map.Layers[0].Name, Wording.Size(map.Height, map.Width), .. facts]),
        Exports = Exports(map),
    };

    private static string[] Step(MetaStep? meta) => meta is null ? [] : [MetaWording.Length(meta)];

    private static string[] Error(ResultMap map) => map.StandardError is { } error ? [StandardError.Text(error)] : [];

    /// <summary>Where a map's files are.</summary>
    public static PanelExports Exports(ResultMap map) => new(
        $"{map.ImageUrl}?kind=overlay", $"{map.ImageUrl}?kind=heatmap", $"{map.ImageUrl}?kind=figure", map.NpyUrl);

    private static string[] Remark(MapRemarks remarks, MapRemarks wanted, string words) => remarks.HasFlag(wanted) ? [words] : [];
}
