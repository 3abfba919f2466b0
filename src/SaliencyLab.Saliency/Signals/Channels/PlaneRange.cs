namespace SaliencyLab.Saliency.Signals.Channels;

/// <summary>Some channels of others that follow one another, such as a group of a convolution.</summary>
/// <param name="planes">All channels.</param>
/// <param name="first">The first one taken.</param>
/// <param name="count">How many.</param>
internal sealed class PlaneRange(StoredPlanes planes, int first, int count) : ChannelPlanes
{
    /// <inheritdoc/>
    public override int Channels => count;

    /// <inheritdoc/>
    public override int Height => planes.Height;

    /// <inheritdoc/>
    public override int Width => planes.Width;

    /// <inheritdoc/>
    public override ReadOnlySpan<float> Part(int channel, int position, Span<float> scratch) => planes.Part(first + channel, position, scratch.Length);
}
