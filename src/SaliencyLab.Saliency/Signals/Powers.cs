using System.Numerics;

namespace SaliencyLab.Saliency.Signals;

/// <summary>Sums of values and of their powers.</summary>
internal static class Powers
{
    /// <summary>Adds v, v² and v³ to three sums, value by value, in float64: one way through all four.</summary>
    /// <param name="values">v, float32.</param>
    /// <param name="first">Sums of v, as many as values.</param>
    /// <param name="second">Sums of v².</param>
    /// <param name="third">Sums of v³.</param>
    public static void Accumulate(ReadOnlySpan<float> values, Span<double> first, Span<double> second, Span<double> third)
    {
        var index = 0;
        for (; index <= values.Length - Vector<float>.Count; index += Vector<float>.Count)
        {
            Vector.Widen(new Vector<float>(values[index..]), out var low, out var high);
            Accumulate(low, first[index..], second[index..], third[index..]);
            var next = index + Vector<double>.Count;
            Accumulate(high, first[next..], second[next..], third[next..]);
        }

        for (; index < values.Length; index++)
        {
            double value = values[index];
            var square = value * value;
            first[index] += value;
            second[index] += square;
            third[index] += square * value;
        }
    }

    private static void Accumulate(Vector<double> value, Span<double> first, Span<double> second, Span<double> third)
    {
        var square = value * value;
        (new Vector<double>(first) + value).CopyTo(first);
        (new Vector<double>(second) + square).CopyTo(second);
        (new Vector<double>(third) + (square * value)).CopyTo(third);
    }
}
