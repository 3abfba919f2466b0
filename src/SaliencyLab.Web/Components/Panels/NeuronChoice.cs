namespace SaliencyLab.Web.Components.Panels;

/// <summary>The cells that were chosen on a panel's map; neither region nor positions stands for all.</summary>
/// <param name="Panel">The panel's key.</param>
/// <param name="Region">[top, left, bottom, right) in cells of the layer, or null.</param>
/// <param name="Positions">Single cells as [row, column], or null.</param>
public sealed record NeuronChoice(string Panel, IReadOnlyList<int>? Region, IReadOnlyList<IReadOnlyList<int>>? Positions);
