using System.Numerics.Tensors;

namespace SaliencyLab.Saliency.Signals.Channels;

/// <summary>
/// Sums over channels at each position. Channels are added up in blocks and the blocks then, so that the rounding of a
/// float32 sum grows with the block and the number of blocks, not with their product.
/// </summary>
internal static class ChannelTotal
{
    private const int Block = 32;

    /// <summary>Adds a channel to what was summed so far.</summary>
    /// <param name="channel">0 to K − 1.</param>
    /// <param name="total">Sum so far at each position.</param>
    public delegate void Add(int channel, Span<float> total);

    /// <summary>The sums, one a position.</summary>
    public static float[] Of(int channels, int positions, Add add)
    {
        var total = new float[positions];
        var part = channels > Block ? new float[positions] : total;
        for (var first = 0; first < channels; first += Block)
        {
            for (var channel = first; channel < Math.Min(channels, first + Block); channel++)
            {
                add(channel, part);
            }

            if (part != total)
            {
                TensorPrimitives.Add(total, part, total);
                Array.Clear(part);
            }
        }

        return total;
    }
}
