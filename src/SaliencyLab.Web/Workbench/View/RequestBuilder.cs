using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SaliencyLab.Explanations.Requests;
using SaliencyLab.Saliency.Combination;
using SaliencyLab.Web.Components.Panels;
using SaliencyLab.Web.Workbench.State;

namespace SaliencyLab.Web.Workbench.View;

/// <summary>A view as CONTRACT's request: what the shell would be given to make the same maps.</summary>
public static class RequestBuilder
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The maps of the grid, row by row, then the combined ones.</summary>
    public static IReadOnlyList<MapEntry> Entries(ResolvedView view, MapBook book)
    {
        var combined = view.CombinedLayers.Count < 2 ? [] : CombinationBuilder.Layers(view, book).Where(layer => layer.Included && layer.Weight > 0).ToList();
        var columns = GridColumn.Of(view).Where(column => column.Part is not ColumnPart.Difference).ToList();
        var grid = view.Classes.SelectMany(score => columns.Select(column => column.Map(view, score.Index))).Distinct().Select(MapPlan.Entry);
        return combined.Count == 0 ? [.. grid] : [.. grid, .. view.Classes.Select(score => Combined(view, combined, score.Index))];
    }

    /// <summary>The whole document as indented JSON.</summary>
    public static string Json(ResolvedView view, MapBook book) => JsonSerializer.Serialize(
        new ExplanationRequest
        {
            Model = view.State.Model,
            Image = view.State.Picture,
            Card = view.Situation.Subject.Card,
            Maps = Entries(view, book),
        },
        _options);

    private static MapEntry Combined(ResolvedView view, List<CombinationLayer> layers, int index)
    {
        var method = view.Choice(view.State.Combination.Method);
        var settings = view.State.Combination;
        return new MapEntry
        {
            Method = method.Id,
            Layers = [.. layers.Select(layer => layer.Name)],
            Class = JsonSerializer.SerializeToElement(index),
            Options = MethodChoiceText.Options(method),
            Combine = new CombineEntry
            {
                By = settings.By is CombineBy.Product ? "product" : "sum",
                Weights = settings.Strategy is WeightStrategy.Custom
                    ? JsonSerializer.SerializeToElement(layers.Select(layer => layer.Weight))
                    : JsonSerializer.SerializeToElement(WorkbenchAddress.Word(settings.Strategy)),
            },
        };
    }
}
