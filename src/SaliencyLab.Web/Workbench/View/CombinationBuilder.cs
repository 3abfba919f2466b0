using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency;
using SaliencyLab.Saliency.Combination;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Web.Components.Panels;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Workbench.State;

namespace SaliencyLab.Web.Workbench.View;

/// <summary>Turns a view and its maps into what the combined column is given; the mixing itself happens in the browser.</summary>
public static class CombinationBuilder
{
    private const MapRemarks Flat = MapRemarks.SameForEveryClass | MapRemarks.SameValueEverywhere | MapRemarks.NoGradient;

    /// <summary>The combined column; null where there are not two layers to combine, or no class.</summary>
    public static CombinationModel? Build(ResolvedView view, MapBook book)
    {
        if (view.CombinedLayers.Count < 2 || view.Classes.Count == 0 || MethodCatalogue.Find(view.State.Combination.Method) is not { } entry)
        {
            return null;
        }

        var session = view.Situation.Session;
        return new CombinationModel
        {
            Method = entry.Id,
            Methods = [.. MethodCatalogue.All.Where(method => method.Level is MethodLevel.Layer).Select(method => new CombinationMethod(method.Id, method.Name))],
            By = view.State.Combination.By,
            Strategy = view.State.Combination.Strategy,
            Layers = Layers(view, book),
            Signed = GridBuilder.Signed(view.Choice(entry.Id), entry).Signed,
            InputHeight = session.Height,
            InputWidth = session.Width,
            Panels = [.. view.Classes.Select(score => Panel(view, book, entry, score))],
        };
    }

    /// <summary>The layers with their weights; those whose map says nothing about the class are out unless they were put back.</summary>
    public static IReadOnlyList<CombinationLayer> Layers(ResolvedView view, MapBook book)
    {
        var settings = view.State.Combination;
        var layers = view.CombinedLayers.Select(layer => Maps(view, book, layer)).ToList();
        var remarks = layers.Select(maps => maps.Select(map => map?.Remarks & Flat).FirstOrDefault(flat => flat is not null and not MapRemarks.None)).ToList();
        var included = view.CombinedLayers.Select((layer, place) => remarks[place] is null || settings.PutBack.Contains(layer.Name)).ToList();
        var count = included.Count(part => part);
        var strategic = settings.Strategy is WeightStrategy.Linear ? LayerWeights.Linear(count) : LayerWeights.Uniform(count);
        var taken = 0;
        return
        [
            .. view.CombinedLayers.Select((layer, place) => new CombinationLayer(
                layer.Name,
                !included[place] ? 0 : settings.Strategy is WeightStrategy.Custom ? Custom(settings, layer.Name) : strategic[taken++],
                included[place],
                remarks[place] is { } flat ? PanelBuilder.Remarks(flat)[0] : null,
                [.. layers[place].Select(map => map is null ? null : new CombinationLayerMap(map.ValuesUrl, map.Height, map.Width, map.IsFlat))])),
        ];
    }

    private static double Custom(CombinationSettings settings, string layer) => settings.Weights.FirstOrDefault(weight => weight.Layer == layer)?.Weight ?? 0;

    private static List<ResultMap?> Maps(ResolvedView view, MapBook book, Layer layer) =>
        [.. view.Classes.Select(score => Booked(view, book, layer, score)?.Map)];

    private static BookedMap? Booked(ResolvedView view, MapBook book, Layer layer, ClassScore score) =>
        book.Find(MapPlan.Key(view, view.Choice(view.State.Combination.Method), layer.Name, score.Index));

    private static PanelModel Panel(ResolvedView view, MapBook book, MethodEntry entry, ClassScore score)
    {
        var booked = view.CombinedLayers.Select(layer => Booked(view, book, layer, score)).ToList();
        var session = view.Situation.Session;
        var by = view.State.Combination.By is CombineBy.Product ? "product" : "sum";
        var size = Wording.Size(session.Height, session.Width);
        // Layers are combined on the network as it is, whose weights are set beside them; the step's maps have columns of their own.
        string[] before = view.State.Meta is null ? [] : ["before the step"];
        var panel = new PanelModel
        {
            Key = $"{score.Index}/combined",
            State = PanelState.Computing,
            Message = booked.FirstOrDefault(map => map?.Progress is not null)?.Progress,
            Height = session.Height,
            Width = session.Width,
            Signed = false,
            // How many layers take part is known with their maps.
            CaptionMain = PanelBuilder.FirstLine(entry.Name, score),
            CaptionSub = PanelBuilder.Join([.. before, by, size]),
            CaptionModel = session.Model.Name,
        };
        if (booked.FirstOrDefault(map => map?.Status is MapStatus.Failed or MapStatus.Stopped) is { } missing)
        {
            return panel with { State = PanelState.Failed, Message = missing.Failure?.Message ?? "Stopped before it was done." };
        }

        if (booked.Any(map => map?.Status is not MapStatus.Ready))
        {
            return panel;
        }

        var parts = Layers(view, book).Count(layer => layer.Included && layer.Weight > 0);
        var seconds = booked.Select(map => map!.Map!.Seconds).Distinct().Sum();
        return panel with
        {
            State = PanelState.Ready,
            CaptionMain = PanelBuilder.FirstLine($"{entry.Name} × {parts}", score),
            CaptionSub = PanelBuilder.Join([.. before, by, size, Wording.Seconds(seconds)]),
        };
    }
}
