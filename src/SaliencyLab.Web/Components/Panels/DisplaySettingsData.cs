namespace SaliencyLab.Web.Components.Panels;

/// <summary><see cref="DisplaySettings"/> on their way between server and module.</summary>
public sealed record DisplaySettingsData(
    string Mode, double Opacity, string ColourMap, string Pixels, double Threshold, string Scale, string Extent)
{
    /// <summary>From settings.</summary>
    public static DisplaySettingsData Of(DisplaySettings settings) => new(
        settings.Mode.ToString(), settings.Opacity, settings.ColourMap, settings.Pixels.ToString(), settings.Threshold,
        settings.Scale.ToString(), settings.Extent.ToString());

    /// <summary>The settings, or null where a browser sent what no control gives.</summary>
    public DisplaySettings? Read() =>
        Enum.TryParse<DisplayMode>(Mode, out var mode) && Enum.IsDefined(mode) &&
        Enum.TryParse<MapPixels>(Pixels, out var pixels) && Enum.IsDefined(pixels) &&
        Enum.TryParse<MapScale>(Scale, out var scale) && Enum.IsDefined(scale) &&
        Enum.TryParse<PictureExtent>(Extent, out var extent) && Enum.IsDefined(extent) &&
        Opacity is >= 0 and <= 1 && Threshold is >= 0 and <= 1 && ColourMaps.Names.Contains(ColourMap)
            ? new DisplaySettings
            {
                Mode = mode, Opacity = Opacity, ColourMap = ColourMap, Pixels = pixels, Threshold = Threshold, Scale = scale, Extent = extent,
            }
            : null;
}
