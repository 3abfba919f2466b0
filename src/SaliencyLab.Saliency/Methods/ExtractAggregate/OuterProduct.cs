using System.Numerics.Tensors;

namespace SaliencyLab.Saliency.Methods.ExtractAggregate;

/// <summary>Aggregates of an outer product a gᵀ from aggregates of its factors, all h·w values.</summary>
internal static class OuterProduct
{
    /// <summary>The product of two aggregates, as of sums, norms and largest magnitudes.</summary>
    public static float[] Of(ReadOnlySpan<float> a, ReadOnlySpan<float> g)
    {
        var product = new float[a.Length];
        TensorPrimitives.Multiply(a, g, product);
        return product;
    }

    /// <summary>‖(a gᵀ)⁺‖ from ‖a⁺‖², ‖a⁻‖², ‖g⁺‖², ‖g⁻‖²: an entry is positive where both factors have one sign.</summary>
    public static float[] PositiveNorm(ReadOnlySpan<float> positiveA, ReadOnlySpan<float> negativeA, ReadOnlySpan<float> positiveG, ReadOnlySpan<float> negativeG)
    {
        var norm = Of(negativeA, negativeG);
        TensorPrimitives.MultiplyAdd(positiveA, positiveG, norm, norm);
        TensorPrimitives.Sqrt(norm, norm);
        return norm;
    }

    /// <summary>The largest entry: one of the four products of the factors' extremes.</summary>
    public static float[] Largest(ReadOnlySpan<float> mostA, ReadOnlySpan<float> leastA, ReadOnlySpan<float> mostG, ReadOnlySpan<float> leastG)
    {
        var largest = Of(mostA, mostG);
        TensorPrimitives.Max(largest, Of(leastA, leastG), largest);
        TensorPrimitives.Max(largest, Of(mostA, leastG), largest);
        TensorPrimitives.Max(largest, Of(leastA, mostG), largest);
        return largest;
    }
}
