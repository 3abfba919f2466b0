using System.Numerics.Tensors;

namespace SaliencyLab.Saliency.Signals.Channels;

/// <summary>What is left of K×h×w values when each position's K entries become one number: h·w values each, computed when first asked for.</summary>
/// <param name="planes">The entries.</param>
public sealed class ChannelAggregates(ChannelPlanes planes)
{
    private float[]? _sum;
    private float[]? _square;
    private float[]? _positiveSquare;
    private float[]? _negativeSquare;
    private float[]? _most;
    private float[]? _least;

    /// <summary>Σ x.</summary>
    public float[] Sum => _sum ??= Total((plane, _, total) => TensorPrimitives.Add(total, plane, total));

    /// <summary>Σ x².</summary>
    public float[] Square => _square ??= Total((plane, _, total) => TensorPrimitives.MultiplyAdd(plane, plane, total, total));

    /// <summary>Σ (x⁺)².</summary>
    public float[] PositiveSquare => _positiveSquare ??= Total((plane, scratch, total) =>
    {
        TensorPrimitives.Max(plane, 0, scratch);
        TensorPrimitives.MultiplyAdd(scratch, scratch, total, total);
    });

    /// <summary>Σ (x⁻)².</summary>
    public float[] NegativeSquare => _negativeSquare ??= Total((plane, scratch, total) =>
    {
        TensorPrimitives.Min(plane, 0, scratch);
        TensorPrimitives.MultiplyAdd(scratch, scratch, total, total);
    });

    /// <summary>max x.</summary>
    public float[] Most => _most ??= Extreme((plane, extreme) => TensorPrimitives.Max(extreme, plane, extreme));

    /// <summary>min x.</summary>
    public float[] Least => _least ??= Extreme((plane, extreme) => TensorPrimitives.Min(extreme, plane, extreme));

    /// <summary>‖x‖.</summary>
    public float[] Norm()
    {
        var norm = new float[planes.Positions];
        TensorPrimitives.Sqrt(Square, norm);
        return norm;
    }

    /// <summary>‖x⁺‖.</summary>
    public float[] PositiveNorm()
    {
        var norm = new float[planes.Positions];
        TensorPrimitives.Sqrt(PositiveSquare, norm);
        return norm;
    }

    /// <summary>max |x|.</summary>
    public float[] LargestMagnitude()
    {
        var largest = new float[planes.Positions];
        TensorPrimitives.Negate(Least, largest);
        TensorPrimitives.Max(largest, Most, largest);
        return largest;
    }

    private float[] Total(Fold fold)
    {
        var (place, scratch) = (new float[planes.Positions], new float[planes.Positions]);
        return ChannelTotal.Of(planes.Channels, planes.Positions, (channel, total) => fold(planes.Plane(channel, place), scratch, total));
    }

    private float[] Extreme(Widen widen)
    {
        var place = new float[planes.Positions];
        var extreme = planes.Plane(0, place).ToArray();
        for (var channel = 1; channel < planes.Channels; channel++)
        {
            widen(planes.Plane(channel, place), extreme);
        }

        return extreme;
    }

    private delegate void Fold(ReadOnlySpan<float> plane, Span<float> scratch, Span<float> total);

    private delegate void Widen(ReadOnlySpan<float> plane, Span<float> extreme);
}
