namespace SaliencyLab.Imaging.Preprocessing;

/// <summary>
/// Resizes 8-bit pixels exactly as PIL 9.4 does: the horizontal pass first, integers throughout, rounded and clipped to 8 bits between the passes.
/// Only the wanted window of the resized picture is computed; it is the same as cutting it out afterwards.
/// </summary>
internal static class Resampler
{
    private const int Half = 1 << (ResamplingKernel.PrecisionBits - 1);

    /// <summary>Resizes and cuts.</summary>
    /// <param name="pixels">Rows × columns × channels, interleaved.</param>
    public static Raster Resize(Raster pixels, long targetHeight, long targetWidth, ResamplingWindow window, Interpolation interpolation)
    {
        // PIL skips a pass that changes nothing, and a window alone is a plain cut.
        var vertical = targetHeight == pixels.Height ? null : new ResamplingKernel(pixels.Height, targetHeight, window.Top, window.Height, interpolation);
        var firstRow = vertical?.First ?? (int)window.Top;
        var rows = (vertical?.End ?? (int)window.Top + window.Height) - firstRow;
        var horizontal = targetWidth == pixels.Width ? null : new ResamplingKernel(pixels.Width, targetWidth, window.Left, window.Width, interpolation);
        var narrowed = horizontal is null
            ? Cut(pixels, firstRow, rows, (int)window.Left, window.Width)
            : Horizontal(pixels, firstRow, rows, window.Width, horizontal);
        return vertical is null ? narrowed : Vertical(narrowed, firstRow, window.Height, vertical);
    }

    private static Raster Cut(Raster pixels, int top, int rows, int left, int columns)
    {
        if (top == 0 && left == 0 && rows == pixels.Height && columns == pixels.Width)
            return pixels;

        var cut = new Raster(rows, columns, pixels.Channels);
        for (var row = 0; row < rows; row++)
            pixels.Row(top + row).Slice(left * pixels.Channels, columns * pixels.Channels).CopyTo(cut.Row(row));

        return cut;
    }

    private static Raster Horizontal(Raster pixels, int top, int rows, int columns, ResamplingKernel kernel)
    {
        var result = new Raster(rows, columns, pixels.Channels);
        var channels = pixels.Channels;
        for (var row = 0; row < rows; row++)
        {
            ReadOnlySpan<byte> source = pixels.Row(top + row);
            var target = result.Row(row);
            for (var column = 0; column < columns; column++)
            {
                var weights = kernel.Weights(column);
                var start = kernel.Start(column) * channels;
                for (var channel = 0; channel < channels; channel++)
                {
                    var sum = Half;
                    var at = start + channel;
                    foreach (var weight in weights)
                    {
                        sum += source[at] * weight;
                        at += channels;
                    }

                    target[(column * channels) + channel] = Clip(sum);
                }
            }
        }

        return result;
    }

    private static Raster Vertical(Raster pixels, int top, int rows, ResamplingKernel kernel)
    {
        var result = new Raster(rows, pixels.Width, pixels.Channels);
        var sums = new int[pixels.Width * pixels.Channels];
        for (var row = 0; row < rows; row++)
        {
            Array.Fill(sums, Half);
            var weights = kernel.Weights(row);
            for (var i = 0; i < weights.Length; i++)
            {
                ReadOnlySpan<byte> source = pixels.Row(kernel.Start(row) - top + i);
                var weight = weights[i];
                for (var x = 0; x < sums.Length; x++)
                    sums[x] += source[x] * weight;
            }

            var target = result.Row(row);
            for (var x = 0; x < sums.Length; x++)
                target[x] = Clip(sums[x]);
        }

        return result;
    }

    private static byte Clip(int sum) => (byte)Math.Clamp(sum >> ResamplingKernel.PrecisionBits, 0, 255);
}
