namespace SaliencyLab.Web.Components.Panels;

/// <summary>A layer's map for one class, to be mixed in the browser.</summary>
/// <param name="MapUrl">Raw float32, as in <see cref="PanelModel.MapUrl"/>.</param>
/// <param name="Height">Rows.</param>
/// <param name="Width">Columns.</param>
public sealed record CombinationLayerMap(string MapUrl, int Height, int Width);
