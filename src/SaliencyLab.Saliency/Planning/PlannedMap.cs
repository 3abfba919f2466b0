using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency.Methods;

namespace SaliencyLab.Saliency.Planning;

/// <summary>One map of one layer that a run computes, once however often it is asked for.</summary>
internal sealed record PlannedMap<TMethod>(MapKey Key, TMethod Method, Layer Layer)
    where TMethod : ISaliencyMethod
{
    /// <summary>The maps among others whose method is of this kind.</summary>
    public static IReadOnlyList<PlannedMap<TMethod>> Among(IEnumerable<PlannedMap<ISaliencyMethod>> maps) =>
        [.. maps.Where(map => map.Method is TMethod).Select(map => new PlannedMap<TMethod>(map.Key, (TMethod)map.Method, map.Layer))];
}
