using SkiaSharp;

namespace SaliencyLab.Imaging.Decoding;

/// <summary>Skia's codecs, which agree with PIL bit for bit and say when a file ends early.</summary>
internal static class SkiaPixels
{
    private const int BandBytes = 1 << 22;

    /// <summary>Decodes band by band, for formats whose rows come one after the other (JPEG).</summary>
    public static unsafe Picture DecodeRows(byte[] file, PictureSize size, string format)
    {
        fixed (byte* bytes = file)
        {
            using var data = SKData.Create((nint)bytes, file.Length);
            using var codec = Open(data, size, format);
            var info = Layout(codec);
            Check(codec.StartScanlineDecode(info), format);
            var pixels = new UprightPixels(info.Width, info.Height, (int)codec.EncodedOrigin);
            var rows = Math.Clamp(BandBytes / info.RowBytes, 1, info.Height);
            var band = new byte[rows * info.RowBytes];
            fixed (byte* target = band)
            {
                for (var row = 0; row < info.Height; row += rows)
                {
                    var wanted = Math.Min(rows, info.Height - row);
                    if (codec.GetScanlines((nint)target, wanted, info.RowBytes) != wanted)
                        throw DamagedPictureException.EndsEarly(format);

                    Take(pixels, row, wanted, band, info.RowBytes);
                }
            }

            return pixels.ToPicture(format);
        }
    }

    /// <summary>Decodes the first frame in one piece.</summary>
    public static unsafe Picture DecodeWhole(byte[] file, PictureSize size, string format)
    {
        fixed (byte* bytes = file)
        {
            using var data = SKData.Create((nint)bytes, file.Length);
            using var codec = Open(data, size, format);
            var info = Layout(codec);
            using var memory = new SKBitmap(info);
            if (memory.GetPixels() == 0)
                throw DamagedPictureException.TooLarge(format);

            Check(codec.GetPixels(info, memory.GetPixels()), format);
            var pixels = new UprightPixels(info.Width, info.Height, (int)codec.EncodedOrigin);
            for (var row = 0; row < info.Height; row++)
                pixels.WriteRow(row, new ReadOnlySpan<byte>((byte*)memory.GetPixels() + ((long)row * info.RowBytes), info.RowBytes));

            return pixels.ToPicture(format);
        }
    }

    // Skia reads the header for itself: it must not find a larger picture in it than we did.
    private static SKCodec Open(SKData data, PictureSize size, string format)
    {
        var codec = SKCodec.Create(data) ?? throw DamagedPictureException.Broken(format);
        if (codec.Info.Width <= size.Width && codec.Info.Height <= size.Height)
            return codec;

        codec.Dispose();
        throw DamagedPictureException.Broken(format);
    }

    // No colour space: profiles are not applied, as PIL does not.
    private static SKImageInfo Layout(SKCodec codec) =>
        new(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Unpremul);

    private static void Check(SKCodecResult result, string format)
    {
        if (result == SKCodecResult.IncompleteInput)
            throw DamagedPictureException.EndsEarly(format);

        if (result != SKCodecResult.Success)
            throw DamagedPictureException.Broken(format);
    }

    private static void Take(UprightPixels pixels, int first, int rows, byte[] band, int rowBytes)
    {
        for (var row = 0; row < rows; row++)
            pixels.WriteRow(first + row, band.AsSpan(row * rowBytes, rowBytes));
    }
}
