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
    /// <param name="first">The first position.</param>
    /// <param name="total">Sum so far at each position from there, as many as are worked on at once.</param>
    public delegate void Add(int channel, int first, Span<float> total);

    /// <summary>Positions that are worked on at once: what several channels of so many take stays in a core's first cache.</summary>
    public const int Tile = 1024;

    /// <summary>The sums, one a position.</summary>
    public static float[] Of(int channels, int positions, Add add) => Of(channels, positions, Tile, add);

    /// <summary>The sums, one a position, all worked on at once.</summary>
    public static float[] Whole(int channels, int positions, Add add) => Of(channels, positions, positions, add);

    private static float[] Of(int channels, int positions, int tile, Add add)
    {
        var total = new float[positions];
        var block = channels > Block ? new float[Math.Min(tile, positions)] : [];
        for (var first = 0; first < positions; first += tile)
        {
            var sums = total.AsSpan(first, Math.Min(tile, positions - first));
            if (channels <= Block)
            {
                AddAll(0, channels, first, sums, add);
                continue;
            }

            var part = block.AsSpan(0, sums.Length);
            for (var channel = 0; channel < channels; channel += Block)
            {
                part.Clear();
                AddAll(channel, Math.Min(channels, channel + Block), first, part, add);
                TensorPrimitives.Add(sums, part, sums);
            }
        }

        return total;
    }

    private static void AddAll(int channel, int end, int first, Span<float> total, Add add)
    {
        for (; channel < end; channel++)
        {
            add(channel, first, total);
        }
    }
}
