using System.Numerics.Tensors;

namespace SaliencyLab.Saliency.Signals.Channels;

/// <summary>
/// Aggregates of the 9K products unfold₃(A_k)_u · G_ku at each position u (zero padding 1), h·w values each. A channel at a time:
/// neither the windows nor the products are ever stored. Aggregates that share their windows are computed together when one is first asked for.
/// </summary>
/// <param name="activation">A.</param>
/// <param name="gradient">G.</param>
public sealed class WindowProducts(StoredPlanes activation, StoredPlanes gradient)
{
    private readonly PaddedPlane _window = new(activation.Height, activation.Width);
    private float[]? _sum;
    private (float[] All, float[] Positive)? _norms;
    private (float[] Most, float[] Magnitude)? _extremes;

    /// <summary>Their sum.</summary>
    public float[] Sum => _sum ??= Sums();

    /// <summary>The root of the sum of their squares.</summary>
    public float[] Norm => (_norms ??= Norms()).All;

    /// <summary>The same of the positive ones.</summary>
    public float[] PositiveNorm => (_norms ??= Norms()).Positive;

    /// <summary>The largest.</summary>
    public float[] Most => (_extremes ??= Extremes()).Most;

    /// <summary>The largest magnitude.</summary>
    public float[] LargestMagnitude => (_extremes ??= Extremes()).Magnitude;

    private float[] Sums()
    {
        var (windows, spread) = (New(), New());
        return _window.Gather(ChannelTotal.Whole(activation.Channels, _window.Length, (channel, _, total) =>
        {
            _window.Fill(activation.Plane(channel));
            _window.Sum(windows);
            _window.Spread(gradient.Plane(channel), spread);
            TensorPrimitives.MultiplyAdd(windows, spread, total, total);
        }));
    }

    private (float[] All, float[] Positive) Norms()
    {
        // Both sums in one array: the channels are gone through once.
        var (positive, negative, spread, part, plane) = (New(), New(), New(), New(), new float[activation.Positions]);
        var sums = ChannelTotal.Whole(activation.Channels, 2 * _window.Length, (channel, _, totals) =>
        {
            var all = totals[.._window.Length];
            var kept = totals[_window.Length..];
            Square(TensorPrimitives.Max, activation.Plane(channel), plane);
            _window.Fill(plane);
            _window.Sum(positive);
            Square(TensorPrimitives.Min, activation.Plane(channel), plane);
            _window.Fill(plane);
            _window.Sum(negative);
            _window.Spread(gradient.Plane(channel), spread);
            Square(TensorPrimitives.Max, spread, part);
            TensorPrimitives.MultiplyAdd(positive, part, kept, kept);
            TensorPrimitives.MultiplyAdd(negative, part, all, all);
            Square(TensorPrimitives.Min, spread, part);
            TensorPrimitives.MultiplyAdd(negative, part, kept, kept);
            TensorPrimitives.MultiplyAdd(positive, part, all, all);
        });
        TensorPrimitives.Add(sums.AsSpan(0, _window.Length), sums.AsSpan(_window.Length), sums.AsSpan(0, _window.Length));
        TensorPrimitives.Sqrt(sums, sums);
        return (_window.Gather(sums.AsSpan(0, _window.Length)), _window.Gather(sums.AsSpan(_window.Length)));
    }

    private (float[] Most, float[] Magnitude) Extremes()
    {
        var (most, least, spread, part) = (New(), New(), New(), New());
        var (largest, magnitude) = (New(), New());
        Array.Fill(largest, float.NegativeInfinity);
        for (var channel = 0; channel < activation.Channels; channel++)
        {
            _window.Fill(activation.Plane(channel));
            _window.Max(most);
            _window.Min(least);
            _window.Spread(gradient.Plane(channel), spread);
            TensorPrimitives.Multiply(most, spread, part);
            TensorPrimitives.Max(largest, part, largest);
            TensorPrimitives.Multiply(least, spread, part);
            TensorPrimitives.Max(largest, part, largest);
            TensorPrimitives.Negate(least, least);
            TensorPrimitives.Max(most, least, most);
            TensorPrimitives.Abs(spread, spread);
            TensorPrimitives.Multiply(most, spread, part);
            TensorPrimitives.Max(magnitude, part, magnitude);
        }

        return (_window.Gather(largest), _window.Gather(magnitude));
    }

    private float[] New() => new float[_window.Length];

    private static void Square(Clamp clamp, ReadOnlySpan<float> values, Span<float> squares)
    {
        clamp(values, 0, squares);
        TensorPrimitives.Multiply(squares, squares, squares);
    }

    private delegate void Clamp(ReadOnlySpan<float> values, float bound, Span<float> result);
}
