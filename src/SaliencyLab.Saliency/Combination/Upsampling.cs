using System.Numerics.Tensors;

namespace SaliencyLab.Saliency.Combination;

/// <summary>
/// Bilinear upsampling with half-pixel centres and replicated edges (METHODS, "Upsampling"): source s = max(0, (i + ½)·n/N − ½),
/// v = a + λ(b − a), columns first, then rows. Written so that a replicated border keeps its value exactly.
/// </summary>
public static class Upsampling
{
    /// <summary>Resizes a map.</summary>
    /// <param name="map">height × width values, row by row.</param>
    /// <returns>toHeight × toWidth values, row by row.</returns>
    public static float[] Bilinear(ReadOnlySpan<float> map, int height, int width, int toHeight, int toWidth)
    {
        var result = new float[toHeight * toWidth];
        Bilinear(map, height, width, toHeight, toWidth, result);
        return result;
    }

    /// <summary>Resizes a map into a place that is at hand.</summary>
    /// <param name="map">height × width values, row by row.</param>
    /// <param name="result">toHeight × toWidth values, row by row.</param>
    public static void Bilinear(ReadOnlySpan<float> map, int height, int width, int toHeight, int toWidth, Span<float> result)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(map.Length, height * width);
        ArgumentOutOfRangeException.ThrowIfNotEqual(result.Length, toHeight * toWidth);
        var columns = new (int First, int Second, float Share)[toWidth];
        for (var column = 0; column < toWidth; column++)
        {
            columns[column] = Source(column, width, toWidth);
        }

        // Two source rows, as wide as the result; each is made once, for the rows come in order.
        var (above, below) = (new float[toWidth], new float[toWidth]);
        var (aboveRow, belowRow) = (-1, -1);
        for (var row = 0; row < toHeight; row++)
        {
            var (upper, lower, share) = Source(row, height, toHeight);
            if (upper == belowRow)
            {
                (above, below, aboveRow, belowRow) = (below, above, belowRow, aboveRow);
            }

            if (upper != aboveRow)
            {
                Widen(map.Slice(upper * width, width), columns, above);
                aboveRow = upper;
            }

            if (lower != belowRow)
            {
                Widen(map.Slice(lower * width, width), columns, below);
                belowRow = lower;
            }

            Blend(above, below, share, result.Slice(row * toWidth, toWidth));
        }
    }

    private static void Widen(ReadOnlySpan<float> row, ReadOnlySpan<(int First, int Second, float Share)> columns, Span<float> wide)
    {
        for (var column = 0; column < wide.Length; column++)
        {
            var (left, right, share) = columns[column];
            var a = row[left];
            wide[column] = a + (share * (row[right] - a));
        }
    }

    private static (int First, int Second, float Share) Source(int index, int size, int toSize)
    {
        var source = Math.Max(0, ((index + 0.5) * size / toSize) - 0.5);
        var first = Math.Min((int)source, size - 1);
        return (first, Math.Min(first + 1, size - 1), (float)(source - first));
    }

    private static void Blend(ReadOnlySpan<float> a, ReadOnlySpan<float> b, float share, Span<float> result)
    {
        TensorPrimitives.Subtract(b, a, result);
        TensorPrimitives.MultiplyAdd(result, share, a, result);
    }
}
