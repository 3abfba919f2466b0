namespace SaliencyLab.Imaging.ColourMaps;

/// <summary>256 colours from the smallest value of a range to its largest.</summary>
public sealed class ColourMap
{
    /// <summary>Number of colours.</summary>
    public const int Size = 256;

    private readonly byte[] _rgb;

    internal ColourMap(string name, byte[] rgb)
    {
        Name = name;
        _rgb = rgb;
    }

    /// <summary>Its name in <c>data/colormaps.json</c>.</summary>
    public string Name { get; }

    /// <summary>Whether its middle is dark and stands for zero: for maps with both signs, over a symmetric range.</summary>
    public bool IsTwoSided => Name == ColourMapCatalogue.TwoSidedName;

    /// <summary>Size × 3 bytes: red, green, blue.</summary>
    public ReadOnlySpan<byte> Rgb => _rgb;

    /// <summary>One colour: red, green, blue.</summary>
    /// <param name="index">0 to 255.</param>
    public ReadOnlySpan<byte> this[int index] => _rgb.AsSpan(index * 3, 3);
}
