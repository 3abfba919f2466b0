namespace SaliencyLab.Web.Components.Panels;

/// <summary>Which cells of a layer a map is made of.</summary>
/// <param name="Height">Rows of the layer.</param>
/// <param name="Width">Columns of the layer.</param>
/// <param name="Region">[top, left, bottom, right) in cells; null: no rectangle.</param>
/// <param name="Positions">Single cells as [row, column]; null: none.</param>
public sealed record NeuronSelection(int Height, int Width, IReadOnlyList<int>? Region, IReadOnlyList<IReadOnlyList<int>>? Positions);
