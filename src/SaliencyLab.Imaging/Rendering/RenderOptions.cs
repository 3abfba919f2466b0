using SaliencyLab.Imaging.ColourMaps;

namespace SaliencyLab.Imaging.Rendering;

/// <summary>How a map is coloured: the choices of the workbench's toolbar.</summary>
public sealed record RenderOptions
{
    /// <summary>A name of <see cref="ColourMapCatalogue"/>. "two-sided" spans a symmetric range.</summary>
    public string ColourMap { get; init; } = "inferno";

    /// <summary>Of the colours over the picture, 0 to 1.</summary>
    public double Opacity { get; init; } = 0.5;

    /// <summary>Share of the range below which nothing is drawn, 0 to 1; with a two-sided map the share of the largest size.</summary>
    public double Threshold { get; init; }

    /// <summary>The values of the first and last colour; null: the map's own smallest and largest (two-sided: plus and minus the largest size).</summary>
    public ValueRange? Range { get; init; }

    /// <summary>Smooth, or the layer's true pixels.</summary>
    public MapSampling Sampling { get; init; } = MapSampling.Smooth;

    /// <summary>The range that these options give a map.</summary>
    public ValueRange RangeFor(ReadOnlySpan<float> map) =>
        Range ?? (ColourMap == ColourMapCatalogue.TwoSidedName ? ValueRange.SymmetricOf(map) : ValueRange.Of(map));

    /// <summary>Checks every value.</summary>
    /// <exception cref="ImagingException">One is out of bounds; the message names it.</exception>
    public void Validate()
    {
        ColourMapCatalogue.Get(ColourMap);
        RequireShare(Opacity, "opacity");
        RequireShare(Threshold, "threshold");
        if (Range is { } range && !(float.IsFinite(range.Minimum) && float.IsFinite(range.Maximum) && range.Minimum <= range.Maximum))
            throw new ImagingException($"The range from {range.Minimum} to {range.Maximum} has no meaning. Give a minimum and a maximum that is not below it.");
    }

    private static void RequireShare(double value, string name)
    {
        if (!(value is >= 0 and <= 1))
            throw new ImagingException($"The {name} is {value}. Give a number from 0 to 1.");
    }
}
