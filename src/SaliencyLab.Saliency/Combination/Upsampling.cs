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
        ArgumentOutOfRangeException.ThrowIfNotEqual(map.Length, height * width);
        var wide = new float[height * toWidth];
        for (var column = 0; column < toWidth; column++)
        {
            var (left, right, share) = Source(column, width, toWidth);
            for (var row = 0; row < height; row++)
            {
                var a = map[(row * width) + left];
                wide[(row * toWidth) + column] = a + (share * (map[(row * width) + right] - a));
            }
        }

        var result = new float[toHeight * toWidth];
        for (var row = 0; row < toHeight; row++)
        {
            var (upper, lower, share) = Source(row, height, toHeight);
            Blend(wide.AsSpan(upper * toWidth, toWidth), wide.AsSpan(lower * toWidth, toWidth), share, result.AsSpan(row * toWidth, toWidth));
        }

        return result;
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
