using TorchSharp;

namespace SaliencyLab.Saliency.Signals.Channels;

/// <summary>
/// The channels of a tensor where they lie: a copy of every activation and gradient would cost more than the maps made of it.
/// Its address is asked for once, for that is a call into libtorch.
/// </summary>
public sealed unsafe class StoredPlanes : ChannelPlanes
{
    private readonly torch.Tensor _values;
    private readonly float* _first;

    /// <summary>Takes a view of a tensor.</summary>
    /// <param name="values">K×h×w, float32, in C order; stays the caller's and has to outlive this.</param>
    /// <exception cref="ArgumentException">The tensor has another form.</exception>
    public StoredPlanes(torch.Tensor values)
    {
        if (values is not { Dimensions: 3, dtype: torch.ScalarType.Float32 } || !values.is_contiguous())
        {
            throw new ArgumentException($"Planes are read from K×h×w values of float32 in C order, not from {values.dtype} of {string.Join('×', values.shape)}.", nameof(values));
        }

        (Channels, Height, Width) = ((int)values.shape[0], (int)values.shape[1], (int)values.shape[2]);
        _values = values;
        fixed (byte* first = values.bytes)
        {
            _first = (float*)first;
        }
    }

    /// <inheritdoc/>
    public override int Channels { get; }

    /// <inheritdoc/>
    public override int Height { get; }

    /// <inheritdoc/>
    public override int Width { get; }

    /// <summary>All values in C order.</summary>
    /// <exception cref="ObjectDisposedException">The tensor was disposed of.</exception>
    public ReadOnlySpan<float> All => Read(0, Channels * Positions);

    /// <summary>The values of a channel, row by row.</summary>
    /// <exception cref="ObjectDisposedException">The tensor was disposed of.</exception>
    public ReadOnlySpan<float> Plane(int channel) => Part(channel, 0, Positions);

    /// <summary>Values of a channel at positions that follow one another, row by row.</summary>
    /// <exception cref="ObjectDisposedException">The tensor was disposed of.</exception>
    public ReadOnlySpan<float> Part(int channel, int first, int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)channel, (uint)Channels, nameof(channel));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((ulong)(uint)first + (uint)count, (ulong)Positions, nameof(count));
        return Read((channel * Positions) + first, count);
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<float> Part(int channel, int first, Span<float> scratch) => Part(channel, first, scratch.Length);

    private ReadOnlySpan<float> Read(int start, int length)
    {
        ObjectDisposedException.ThrowIf(_values.IsInvalid, _values);
        return new ReadOnlySpan<float>(_first + start, length);
    }
}
