using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using SaliencyLab.Explanations.Requests;
using SaliencyLab.Web.Explaining;

namespace SaliencyLab.Web.Api;

/// <summary>What a map's picture is to look like.</summary>
internal sealed class MapPicture
{
    /// <summary>Name of a colour map.</summary>
    [Description("Name of a colour map, such as inferno or viridis; left out: the two-sided one for signed methods, inferno for others.")]
    [FromQuery(Name = "colormap")]
    public string? Colormap { get; init; }

    /// <summary>Whether the map lies over the whole picture.</summary>
    [Description("true: over the whole picture; false (the default): the map alone, at the size of the part that the network saw.")]
    [FromQuery(Name = "overlay")]
    public string? Overlay { get; init; }

    /// <summary>How much an overlay covers.</summary>
    [Description("How much an overlay covers, 0 to 1; left out: 0.5.")]
    [FromQuery(Name = "opacity")]
    public string? Opacity { get; init; }

    /// <summary>The same as the pages ask for it.</summary>
    /// <exception cref="RequestException">A value is none of those allowed.</exception>
    public MapImageQuery ToQuery() => new() { Kind = IsOverlay() ? "overlay" : "heatmap", Colormap = Colormap, Opacity = Number() };

    private bool IsOverlay() => Overlay switch
    {
        null or "" or "false" or "0" => false,
        "true" or "1" => true,
        _ => throw new RequestException("overlay", $"overlay: must be true or false, not \"{Overlay[..Math.Min(Overlay.Length, 20)]}\".", malformed: true),
    };

    private double? Number() => Opacity is null
        ? null
        : double.TryParse(Opacity, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 1
            ? number
            : throw new RequestException("opacity", "opacity: must be a number from 0 to 1.", malformed: true);
}
