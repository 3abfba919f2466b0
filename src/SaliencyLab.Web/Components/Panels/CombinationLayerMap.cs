namespace SaliencyLab.Web.Components.Panels;

/// <summary>A layer's map for one class, to be mixed in the browser.</summary>
/// <param name="MapUrl">Raw float32, as in <see cref="PanelModel.MapUrl"/>.</param>
/// <param name="Height">Rows.</param>
/// <param name="Width">Columns.</param>
/// <param name="Flat">Whether its values are one value or rounding only: it is 0 everywhere in the combination.</param>
public sealed record CombinationLayerMap(string MapUrl, int Height, int Width, bool Flat = false);
