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
    private (float[] Most, float[] Least)? _extremes;

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
    public float[] Most => (_extremes ??= Extremes()).Most;

    /// <summary>min x.</summary>
    public float[] Least => (_extremes ??= Extremes()).Least;

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
        var (place, scratch) = (new float[ChannelTotal.Tile], new float[ChannelTotal.Tile]);
        return ChannelTotal.Of(planes.Channels, planes.Positions, (channel, first, total) =>
            fold(planes.Part(channel, first, place.AsSpan(0, total.Length)), scratch.AsSpan(0, total.Length), total));
    }

    private (float[] Most, float[] Least) Extremes()
    {
        var (most, least) = (new float[planes.Positions], new float[planes.Positions]);
        Array.Fill(most, float.NegativeInfinity);
        Array.Fill(least, float.PositiveInfinity);
        Span<float> place = stackalloc float[ChannelTotal.Tile];
        for (var first = 0; first < planes.Positions; first += ChannelTotal.Tile)
        {
            var count = Math.Min(ChannelTotal.Tile, planes.Positions - first);
            var up = most.AsSpan(first, count);
            var down = least.AsSpan(first, count);
            for (var channel = 0; channel < planes.Channels; channel++)
            {
                var part = planes.Part(channel, first, place[..count]);
                TensorPrimitives.Max(up, part, up);
                TensorPrimitives.Min(down, part, down);
            }
        }

        return (most, least);
    }

    private delegate void Fold(ReadOnlySpan<float> plane, Span<float> scratch, Span<float> total);
}
