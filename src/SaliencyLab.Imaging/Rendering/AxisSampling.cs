namespace SaliencyLab.Imaging.Rendering;

/// <summary>
/// Where positions along an axis read a map (METHODS, "Upsampling"): source s = max(0, position · n − ½), a and b the cells beside it, λ the fraction,
/// value a + λ(b − a); beyond the outer centres the edge is replicated. A position is a share of the axis, so output i of N has (i + ½) / N.
/// </summary>
internal sealed class AxisSampling
{
    private readonly int[] _lower;
    private readonly int[] _upper;
    private readonly float[] _fraction;

    private AxisSampling(int count) => (_lower, _upper, _fraction) = (new int[count], new int[count], new float[count]);

    /// <summary>Number of positions.</summary>
    public int Count => _lower.Length;

    /// <summary>Interpolates between neighbours.</summary>
    public static AxisSampling Smooth(int cells, ReadOnlySpan<double> positions)
    {
        var result = new AxisSampling(positions.Length);
        for (var i = 0; i < positions.Length; i++)
        {
            var source = Math.Max(0, (positions[i] * cells) - 0.5);
            var lower = Math.Min((int)source, cells - 1);
            result._lower[i] = lower;
            result._upper[i] = Math.Min(lower + 1, cells - 1);
            result._fraction[i] = (float)(source - lower);
        }

        return result;
    }

    /// <summary>Takes the cell that a position lies in.</summary>
    public static AxisSampling Cells(int cells, ReadOnlySpan<double> positions)
    {
        var result = new AxisSampling(positions.Length);
        for (var i = 0; i < positions.Length; i++)
            result._lower[i] = result._upper[i] = Math.Clamp((int)(positions[i] * cells), 0, cells - 1);

        return result;
    }

    /// <summary>The value at one position.</summary>
    public double Read(ReadOnlySpan<double> line, int position)
    {
        var lower = line[_lower[position]];
        return lower + (_fraction[position] * (line[_upper[position]] - lower));
    }

    /// <summary>Mixes two rows of a map into the line that lies at one position between them.</summary>
    public void Mix(ReadOnlySpan<float> map, int position, Span<double> line)
    {
        var lower = map.Slice(_lower[position] * line.Length, line.Length);
        var upper = map.Slice(_upper[position] * line.Length, line.Length);
        for (var i = 0; i < line.Length; i++)
            line[i] = lower[i] + (_fraction[position] * (upper[i] - (double)lower[i]));
    }
}
