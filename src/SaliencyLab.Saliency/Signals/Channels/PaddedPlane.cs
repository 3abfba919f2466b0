using System.Numerics.Tensors;

namespace SaliencyLab.Saliency.Signals.Channels;

/// <summary>
/// h×w values and what their 3×3 windows with zero padding 1 hold: the zeros of the padding are entries like any other.
/// Rows are <see cref="Stride"/> apart, so that a window's columns and rows are shifts of one array; what lies between the
/// end of a row and the next means nothing.
/// </summary>
public sealed class PaddedPlane
{
    private readonly int _height;
    private readonly int _width;
    private readonly float[] _padded;
    private readonly float[] _rows;

    /// <summary>Makes room for planes of one size.</summary>
    public PaddedPlane(int height, int width)
    {
        (_height, _width) = (height, width);
        Stride = width + 2;
        Length = (height * Stride) - 2;
        _padded = new float[(height + 2) * Stride];
        _rows = new float[_padded.Length - 2];
    }

    /// <summary>w + 2.</summary>
    public int Stride { get; }

    /// <summary>Values of a result, from the first row's first column to the last row's last.</summary>
    public int Length { get; }

    /// <summary>Takes other values.</summary>
    /// <param name="plane">h·w, row by row.</param>
    public void Fill(ReadOnlySpan<float> plane)
    {
        for (var row = 0; row < _height; row++)
        {
            plane.Slice(row * _width, _width).CopyTo(_padded.AsSpan(((row + 1) * Stride) + 1));
        }
    }

    /// <summary>The sum of each window.</summary>
    /// <param name="result"><see cref="Length"/> values.</param>
    public void Sum(Span<float> result) => Shift(TensorPrimitives.Add, result);

    /// <summary>The largest value of each window.</summary>
    /// <param name="result"><see cref="Length"/> values.</param>
    public void Max(Span<float> result) => Shift(TensorPrimitives.Max, result);

    /// <summary>The smallest value of each window.</summary>
    /// <param name="result"><see cref="Length"/> values.</param>
    public void Min(Span<float> result) => Shift(TensorPrimitives.Min, result);

    /// <summary>Puts a plane's rows <see cref="Stride"/> apart.</summary>
    /// <param name="plane">h·w values.</param>
    /// <param name="spread"><see cref="Length"/> values.</param>
    public void Spread(ReadOnlySpan<float> plane, Span<float> spread)
    {
        for (var row = 0; row < _height; row++)
        {
            plane.Slice(row * _width, _width).CopyTo(spread[(row * Stride)..]);
        }
    }

    /// <summary>Puts a result's rows together again: h·w values.</summary>
    public float[] Gather(ReadOnlySpan<float> spread)
    {
        var plane = new float[_height * _width];
        for (var row = 0; row < _height; row++)
        {
            spread.Slice(row * Stride, _width).CopyTo(plane.AsSpan(row * _width));
        }

        return plane;
    }

    private void Shift(Join join, Span<float> result)
    {
        Three(join, _padded, 1, _rows);
        Three(join, _rows, Stride, result);
    }

    private static void Three(Join join, ReadOnlySpan<float> values, int step, Span<float> result)
    {
        var length = values.Length - (2 * step);
        join(values[..length], values.Slice(step, length), result[..length]);
        join(result[..length], values.Slice(2 * step, length), result[..length]);
    }

    private delegate void Join(ReadOnlySpan<float> one, ReadOnlySpan<float> other, Span<float> result);
}
