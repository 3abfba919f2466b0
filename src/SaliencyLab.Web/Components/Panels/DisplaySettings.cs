namespace SaliencyLab.Web.Components.Panels;

/// <summary>How maps are shown. Every change takes effect in the browser at once; the server hears of it when a control is let go.</summary>
public sealed record DisplaySettings
{
    /// <summary>Overlay, heatmap or original.</summary>
    public DisplayMode Mode { get; init; } = DisplayMode.Overlay;

    /// <summary>Of the map over the picture, 0 to 1.</summary>
    public double Opacity { get; init; } = 0.5;

    /// <summary>A one-sided table of <c>data/colormaps.json</c>.</summary>
    public string ColourMap { get; init; } = "inferno";

    /// <summary>Smooth or the layer's own cells.</summary>
    public MapPixels Pixels { get; init; } = MapPixels.Smooth;

    /// <summary>Share of the range, 0 to 1, below which a map is not drawn.</summary>
    public double Threshold { get; init; }

    /// <summary>Each map's own range or one for all.</summary>
    public MapScale Scale { get; init; } = MapScale.Each;

    /// <summary>The crop or the whole picture.</summary>
    public PictureExtent Extent { get; init; } = PictureExtent.Crop;
}
