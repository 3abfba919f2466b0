using System.Numerics.Tensors;

namespace SaliencyLab.Saliency.Evaluation;

/// <summary>Correlations of two lists of equal length, −1 to 1, summed in float64; null where either list is constant.</summary>
public static class Correlation
{
    /// <summary>Pearson's r.</summary>
    public static double? Pearson(ReadOnlySpan<float> one, ReadOnlySpan<float> other) => Linear(Widen(one), Widen(other));

    /// <summary>Spearman's ρ: Pearson's r of the ranks, equal values sharing their mean rank.</summary>
    public static double? Spearman(ReadOnlySpan<float> one, ReadOnlySpan<float> other) => Linear(MeanRanks.Of(one), MeanRanks.Of(other));

    private static double? Linear(double[] one, double[] other)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(one.Length, other.Length);
        if (IsConstant(one) || IsConstant(other))
        {
            return null;
        }

        Centre(one);
        Centre(other);
        var length = TensorPrimitives.Norm<double>(one) * TensorPrimitives.Norm<double>(other);
        return Math.Clamp(TensorPrimitives.Dot<double>(one, other) / length, -1, 1);
    }

    private static bool IsConstant(double[] values) => values.Length == 0 || TensorPrimitives.Max<double>(values) == TensorPrimitives.Min<double>(values);

    private static void Centre(double[] values) => TensorPrimitives.Subtract(values, TensorPrimitives.Sum<double>(values) / values.Length, values);

    private static double[] Widen(ReadOnlySpan<float> values)
    {
        var wide = new double[values.Length];
        TensorPrimitives.ConvertTruncating(values, wide);
        return wide;
    }
}
