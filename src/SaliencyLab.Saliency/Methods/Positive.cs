using System.Numerics.Tensors;

namespace SaliencyLab.Saliency.Methods;

/// <summary>The positive part of a map's values.</summary>
internal static class Positive
{
    /// <summary>max(x, 0) of each value, in an array of its own.</summary>
    public static float[] Of(ReadOnlySpan<float> values)
    {
        var positive = new float[values.Length];
        TensorPrimitives.Max(values, 0, positive);
        return positive;
    }
}
