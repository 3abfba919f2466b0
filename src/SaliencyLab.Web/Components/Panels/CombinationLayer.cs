namespace SaliencyLab.Web.Components.Panels;

/// <summary>One layer of the combination.</summary>
/// <param name="Name">Its module path.</param>
/// <param name="Weight">0 to 1, before all are scaled to sum 1; 0 leaves it out.</param>
/// <param name="Included">False for a layer that is left out until the user puts it back.</param>
/// <param name="Remark">Why it is left out, such as "same for every class"; null where there is nothing to say.</param>
/// <param name="Maps">One a row of the grid; null while a map is on the way.</param>
public sealed record CombinationLayer(
    string Name, double Weight, bool Included, string? Remark, IReadOnlyList<CombinationLayerMap?> Maps);
