using System.Text.Json;
using SaliencyLab.Explanations.Requests;
using SaliencyLab.Saliency;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Web.Workbench.State;

namespace SaliencyLab.Web.Workbench.View;

/// <summary>The maps that a view needs.</summary>
public static class MapPlan
{
    /// <summary>Every map of a view once: the grid's, then those of the combination.</summary>
    public static IReadOnlyList<MapKey> Wanted(ResolvedView view)
    {
        var keys = new List<MapKey>();
        foreach (var score in view.Classes)
        {
            keys.AddRange(GridColumn.Of(view).Where(column => column.Part is not ColumnPart.Difference).Select(column => column.Map(view, score.Index)));
            var combined = view.Choice(view.State.Combination.Method);
            keys.AddRange(view.CombinedLayers.Select(layer => Key(view, combined, layer.Name, score.Index)));
        }

        return [.. keys.Distinct()];
    }

    /// <summary>
    /// Maps as the jobs that compute them: all those of a single pass in one, which shares the passes and comes first; those after a step of
    /// learning in the next; every slow method and its layers in one of its own, which can be stopped. Where that is more than a request may ask
    /// for, it goes on in another.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<MapKey>> Jobs(IEnumerable<MapKey> missing) =>
    [
        .. missing.GroupBy(key => (Method: IsSlow(key) ? key.Method : null, key.Meta))
            .OrderBy(group => (group.Key.Method is null ? 0 : 2) + (group.Key.Meta is null ? 0 : 1))
            .SelectMany(group => group.Chunk(RequestLimits.Maps)),
    ];

    /// <summary>Whether a map takes many passes.</summary>
    public static bool IsSlow(MapKey key) => MethodCatalogue.Find(key.Method.Id) is { Slow: true };

    /// <summary>A map as an entry of a request.</summary>
    public static MapEntry Entry(MapKey key) => new()
    {
        Method = key.Method.Id,
        Layer = key.Layer,
        Class = JsonSerializer.SerializeToElement(key.Class),
        Options = MethodChoiceText.Options(key.Method),
        Meta = key.Meta is { } step ? new MetaEntry { Epsilon = step.Epsilon, Negate = step.Negate } : null,
    };

    /// <summary>The key of a map of this view's picture and model.</summary>
    public static MapKey Key(ResolvedView view, MethodChoice method, string layer, int index, MetaStep? meta = null) =>
        new(view.State.Picture, view.State.Model, view.State.Card, method, layer, index, meta);
}
