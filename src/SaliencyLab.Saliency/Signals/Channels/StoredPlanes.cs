using TorchSharp;

namespace SaliencyLab.Saliency.Signals.Channels;

/// <summary>The channels of a tensor, copied out of libtorch once: a view of its memory would cost a call a channel.</summary>
/// <param name="values">K×h×w; stays the caller's.</param>
public sealed class StoredPlanes(torch.Tensor values) : ChannelPlanes
{
    private readonly float[] _values = TensorValues.Read(values);

    /// <inheritdoc/>
    public override int Channels { get; } = (int)values.shape[0];

    /// <inheritdoc/>
    public override int Height { get; } = (int)values.shape[1];

    /// <inheritdoc/>
    public override int Width { get; } = (int)values.shape[2];

    /// <summary>All values in C order.</summary>
    public ReadOnlySpan<float> All => _values;

    /// <summary>The values of a channel, row by row.</summary>
    public ReadOnlySpan<float> Plane(int channel) => _values.AsSpan(channel * Positions, Positions);

    /// <inheritdoc/>
    public override ReadOnlySpan<float> Plane(int channel, Span<float> scratch) => Plane(channel);
}
