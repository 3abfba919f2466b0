using SaliencyLab.Explanations.Requests;
using SaliencyLab.Imaging;
using SaliencyLab.Imaging.ColourMaps;
using SaliencyLab.Imaging.Rendering;

namespace SaliencyLab.Web.Explaining;

/// <summary>What a map's picture is to look like: the choices of the workbench's toolbar, as they stand in an address.</summary>
internal sealed class MapImageQuery
{
    private static readonly string[] _kinds = ["overlay", "heatmap", "figure"];

    /// <summary>"overlay" (the default), "heatmap" or "figure".</summary>
    public string? Kind { get; init; }

    /// <summary>Name of a colour map; left out: the two-sided one for signed methods, inferno for others.</summary>
    public string? Colormap { get; init; }

    /// <summary>0 to 1; left out: 0.5.</summary>
    public double? Opacity { get; init; }

    /// <summary>Share of the range below which nothing is drawn, 0 to 1; left out: 0.</summary>
    public double? Threshold { get; init; }

    /// <summary>Value of the first colour; goes with <see cref="Max"/>.</summary>
    public float? Min { get; init; }

    /// <summary>Value of the last colour; goes with <see cref="Min"/>.</summary>
    public float? Max { get; init; }

    /// <summary>"smooth" (the default) or "true".</summary>
    public string? Pixels { get; init; }

    /// <summary>"picture" (the default): the whole picture; "crop": what the network saw.</summary>
    public string? Area { get; init; }

    /// <summary>The kind, checked.</summary>
    /// <exception cref="RequestException">There is no such kind.</exception>
    public string KindName => OneOf("kind", Kind, _kinds);

    /// <summary>Whether only the crop is drawn.</summary>
    /// <exception cref="RequestException">There is no such area.</exception>
    public bool CropOnly => OneOf("area", Area, ["picture", "crop"]) == "crop";

    /// <summary>The options of the drawing, checked.</summary>
    /// <param name="signed">Whether the map's method is signed.</param>
    /// <exception cref="RequestException">A value is out of bounds.</exception>
    public RenderOptions ToOptions(bool signed)
    {
        if (Min is null != Max is null)
        {
            throw new RequestException("min", "Give both min and max, or neither.", malformed: true);
        }

        var options = new RenderOptions
        {
            ColourMap = Colormap ?? (signed ? ColourMapCatalogue.TwoSidedName : "inferno"),
            Opacity = Opacity ?? 0.5,
            Threshold = Threshold ?? 0,
            Range = Min is { } low && Max is { } high ? new ValueRange(low, high) : null,
            Sampling = OneOf("pixels", Pixels, ["smooth", "true"]) == "true" ? MapSampling.Cells : MapSampling.Smooth,
        };
        try
        {
            options.Validate();
            return options;
        }
        catch (ImagingException problem)
        {
            throw new RequestException("", problem.Message, malformed: true);
        }
    }

    private static string OneOf(string key, string? value, string[] allowed) =>
        value is null ? allowed[0] : allowed.Contains(value) ? value : throw new RequestException(key, $"{key}: there is no \"{value}\". It is one of {string.Join(", ", allowed)}.", malformed: true);
}
