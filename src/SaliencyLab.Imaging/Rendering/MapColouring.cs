using SaliencyLab.Imaging.ColourMaps;

namespace SaliencyLab.Imaging.Rendering;

/// <summary>Turns a map into indices of its colour map at any positions; the browser's renderer does the same arithmetic.</summary>
internal sealed class MapColouring
{
    /// <summary>Index of a value below the threshold: nothing is drawn.</summary>
    public const short Nothing = -1;

    private readonly float[] _map;
    private readonly int _height;
    private readonly int _width;
    private readonly MapSampling _sampling;
    private readonly double _low;
    private readonly double _scale;
    private readonly double _cut;
    private readonly double _under;

    /// <exception cref="ImagingException">The map has values that are not finite, or an option is wrong.</exception>
    /// <exception cref="ArgumentException">The map's size is not its shape's.</exception>
    public MapColouring(float[] map, int height, int width, RenderOptions options)
    {
        options.Validate();
        if (height <= 0 || width <= 0 || map.Length != (long)height * width)
            throw new ArgumentException($"A map of {height} × {width} has {map.Length} values.", nameof(map));

        if (Array.Exists(map, value => !float.IsFinite(value)))
            throw new ImagingException("The map holds values that are not finite numbers and can't be drawn. Choose another layer or method.");

        (_map, _height, _width, _sampling) = (map, height, width, options.Sampling);
        Colours = ColourMapCatalogue.Get(options.ColourMap);
        var range = options.RangeFor(map);
        _low = range.Minimum;
        _scale = range.Maximum > range.Minimum ? (ColourMap.Size - 1) / ((double)range.Maximum - range.Minimum) : 0;
        _cut = options.Threshold == 0 ? double.NegativeInfinity
            : Colours.IsTwoSided ? options.Threshold * range.Maximum
            : _low + (options.Threshold * ((double)range.Maximum - range.Minimum));
        _under = Colours.IsTwoSided && options.Threshold > 0 ? -_cut : double.PositiveInfinity;
    }

    /// <summary>The colours the indices stand for.</summary>
    public ColourMap Colours { get; }

    /// <summary>Calls back with the indices of one row after the other.</summary>
    /// <param name="across">Columns as shares of the map's width.</param>
    /// <param name="down">Rows as shares of its height.</param>
    public void Paint(ReadOnlySpan<double> across, ReadOnlySpan<double> down, Action<int, short[]> row)
    {
        var columns = Sample(_width, across);
        var rows = Sample(_height, down);
        var line = new double[_width];
        var indices = new short[columns.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            rows.Mix(_map, i, line);
            for (var column = 0; column < indices.Length; column++)
                indices[column] = Index(columns.Read(line, column));

            row(i, indices);
        }
    }

    private AxisSampling Sample(int cells, ReadOnlySpan<double> positions) =>
        _sampling == MapSampling.Smooth ? AxisSampling.Smooth(cells, positions) : AxisSampling.Cells(cells, positions);

    private short Index(double value)
    {
        var hidden = value < _cut && (!Colours.IsTwoSided || value > _under);
        return hidden ? Nothing : (short)Math.Clamp(((value - _low) * _scale) + 0.5, 0, ColourMap.Size - 1);
    }
}
