namespace SaliencyLab.Imaging.Preprocessing;

/// <summary>Eight-bit pixels, rows from the top, channels interleaved.</summary>
internal sealed class Raster(int height, int width, int channels, byte[] values)
{
    /// <summary>All zero.</summary>
    public Raster(int height, int width, int channels)
        : this(height, width, channels, new byte[(long)height * width * channels])
    {
    }

    public int Height { get; } = height;

    public int Width { get; } = width;

    public int Channels { get; } = channels;

    public byte[] Values { get; } = values;

    public Span<byte> Row(int row) => Values.AsSpan(row * Width * Channels, Width * Channels);
}
