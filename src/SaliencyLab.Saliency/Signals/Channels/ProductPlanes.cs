using System.Numerics.Tensors;

namespace SaliencyLab.Saliency.Signals.Channels;

/// <summary>A ⊙ G, multiplied a part at a time: the product as a whole is never stored.</summary>
internal sealed class ProductPlanes(StoredPlanes activation, StoredPlanes gradient) : ChannelPlanes
{
    /// <inheritdoc/>
    public override int Channels => activation.Channels;

    /// <inheritdoc/>
    public override int Height => activation.Height;

    /// <inheritdoc/>
    public override int Width => activation.Width;

    /// <inheritdoc/>
    public override ReadOnlySpan<float> Part(int channel, int first, Span<float> scratch)
    {
        TensorPrimitives.Multiply(activation.Part(channel, first, scratch.Length), gradient.Part(channel, first, scratch.Length), scratch);
        return scratch;
    }
}
