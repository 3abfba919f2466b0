using System.Text.Json;
using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Web.Components.Panels;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Workbench.State;

namespace SaliencyLab.Web.Workbench.View;

/// <summary>Turns a view and its maps into what the grid is given.</summary>
public static class GridBuilder
{
    /// <summary>The grid. Where a map is on the way, the earlier map of that place stays, marked as old, under its own caption.</summary>
    /// <param name="view">What is asked for.</param>
    /// <param name="book">The maps.</param>
    /// <param name="previous">The grid before; null: none.</param>
    public static PanelGridModel Build(ResolvedView view, MapBook book, PanelGridModel? previous)
    {
        var picture = Picture(view.Situation);
        var earlier = previous?.Picture == picture
            ? previous.Panels.Where(panel => panel.MapUrl is not null).ToDictionary(panel => panel.Key)
            : [];
        var panels = new List<PanelModel>();
        foreach (var score in view.Classes)
        {
            foreach (var (method, entry, layer, column) in Columns(view))
            {
                var key = MapPlan.Key(view, method, layer.Name, score.Index);
                var place = $"{score.Index}/{column}";
                var panel = PanelBuilder.Build(place, book.Find(key), entry, layer, score, view.Situation.Session, earlier.GetValueOrDefault(place));
                // What is old keeps the outline of its own map.
                panels.Add(panel.State is PanelState.Old ? panel : panel with { Neurons = NeuronOptions.Read(method, entry, layer), Remarks = [.. panel.Remarks, .. Channels(method)] });
            }
        }

        return new PanelGridModel(picture, [.. view.Classes.Select(Row)], Heads(view), panels);
    }

    /// <summary>The picture under every map.</summary>
    public static PanelPicture Picture(Situation situation) => new(
        situation.Picture.DisplayUrl, situation.Picture.Width, situation.Picture.Height, situation.Scores.Crop, situation.Picture.HasAlpha);

    /// <summary>A method's line with the sign that its maps have under some options.</summary>
    public static MethodEntry Signed(MethodChoice choice, MethodEntry entry) => entry with { Signed = entry.SignedWith(MethodChoiceText.Options(choice)) };

    private static PanelRow Row(ClassScore score) => new(score.Index, score.Label, score.Probability, score.Score);

    private static List<PanelColumn> Heads(ResolvedView view) => view.State.Columns is ColumnKind.Methods
        ? [.. view.Methods.Select(method => new PanelColumn(method.Choice.Id, method.Entry.Name, Subtitle(method.Choice, method.Entry), method.Entry.Options.Count > 0, HasChannels: method.Entry.Options.Any(option => option.Key == "channels")))]
        : [.. view.ColumnLayers.Select(layer => new PanelColumn(layer.Name, layer.Name, Wording.Layer(layer)))];

    private static string Subtitle(MethodChoice choice, MethodEntry entry)
    {
        var samples = choice.Options.FirstOrDefault(option => option.Key == "samples")?.Value
            ?? entry.Options.FirstOrDefault(option => option.Key == "samples")?.Default;
        return samples is { Length: > 0 } ? string.Join(" · ", [$"{samples} samples", .. choice.Options.Select(Selection).OfType<string>()]) : entry.Formula;
    }

    private static string[] Channels(MethodChoice method) =>
        method.Options.FirstOrDefault(option => option.Key == "channels") is { } channels ? [$"{Count(channels, "channel")} only"] : [];

    private static string? Selection(OptionChoice option) => option.Key switch
    {
        "channels" => Count(option, "channel"),
        "positions" => Count(option, "cell"),
        "region" => "region",
        _ => null,
    };

    private static string Count(OptionChoice option, string what)
    {
        var count = JsonSerializer.Deserialize<JsonElement>(option.Value).GetArrayLength();
        return count == 1 ? $"1 {what}" : $"{count} {what}s";
    }

    private static IEnumerable<(MethodChoice Method, MethodEntry Entry, Layer Layer, string Column)> Columns(ResolvedView view)
    {
        if (view.State.Columns is ColumnKind.Methods)
        {
            return view.Methods.Select(method => (method.Choice, Signed(method.Choice, method.Entry), view.LayerOf(method.Entry), method.Choice.Id));
        }

        var choice = view.Choice(view.State.LayeredMethod);
        return view.ColumnLayers.Select(layer => (choice, Signed(choice, view.LayeredMethod), layer, $"{choice.Id}/{layer.Name}"));
    }
}
