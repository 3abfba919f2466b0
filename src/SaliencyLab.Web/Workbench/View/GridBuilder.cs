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
            foreach (var column in GridColumn.Of(view))
            {
                panels.Add(column.Part is ColumnPart.Difference ? DifferenceBuilder.Build(view, book, column, score) : Panel(view, book, column, score, earlier));
            }
        }

        return new PanelGridModel(picture, [.. view.Classes.Select(Row)], [.. GridColumn.Of(view).Select(column => Head(view, column))], panels);
    }

    /// <summary>The picture under every map.</summary>
    public static PanelPicture Picture(Situation situation) => new(
        situation.Picture.DisplayUrl, situation.Picture.Width, situation.Picture.Height, situation.Scores.Crop, situation.Picture.HasAlpha);

    /// <summary>A method's line with the sign that its maps have under some options.</summary>
    public static MethodEntry Signed(MethodChoice choice, MethodEntry entry) => entry with { Signed = entry.SignedWith(MethodChoiceText.Options(choice)) };

    private static PanelRow Row(ClassScore score) => new(score.Index, score.Label, score.Probability, score.Score);

    private static PanelModel Panel(ResolvedView view, MapBook book, GridColumn column, ClassScore score, Dictionary<string, PanelModel> earlier)
    {
        var (method, entry, layer) = (column.Choice, column.Entry, column.Layer);
        var key = column.Map(view, score.Index);
        var place = $"{score.Index}/{column.Key}";
        var panel = PanelBuilder.Build(place, book.Find(key), entry, layer, score, view.Situation.Session, earlier.GetValueOrDefault(place), key.Meta);
        // What is old keeps the outline of its own map.
        return panel.State is PanelState.Old ? panel : panel with { Neurons = NeuronOptions.Read(method, entry, layer), Remarks = [.. panel.Remarks, .. Channels(method)] };
    }

    private static PanelColumn Head(ResolvedView view, GridColumn column)
    {
        var title = view.State.Columns is ColumnKind.Methods ? column.Entry.Name : column.Layer.Name;
        return column.Part switch
        {
            ColumnPart.Stepped => new PanelColumn(column.Key, "Stepped", MetaWording.Formula(view.State.Meta!), Removable: false),
            ColumnPart.Difference => new PanelColumn(column.Key, "Difference", "stepped − plain", Removable: false),
            _ when view.State.Columns is ColumnKind.Layers => new PanelColumn(column.Layer.Name, title, Wording.Layer(column.Layer)),
            _ => new PanelColumn(column.Choice.Id, title, Subtitle(column.Choice, column.Entry), column.Entry.Options.Count > 0, HasChannels: column.Entry.Options.Any(option => option.Key == "channels")),
        };
    }

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
}
