using System.Numerics.Tensors;

namespace SaliencyLab.Saliency.Signals.Channels;

/// <summary>A ⊙ G, multiplied a channel at a time: the product as a whole is never stored.</summary>
internal sealed class ProductPlanes(StoredPlanes activation, StoredPlanes gradient) : ChannelPlanes
{
    /// <inheritdoc/>
    public override int Channels => activation.Channels;

    /// <inheritdoc/>
    public override int Height => activation.Height;

    /// <inheritdoc/>
    public override int Width => activation.Width;

    /// <inheritdoc/>
    public override ReadOnlySpan<float> Plane(int channel, Span<float> scratch)
    {
        TensorPrimitives.Multiply(activation.Plane(channel), gradient.Plane(channel), scratch);
        return scratch;
    }
}
