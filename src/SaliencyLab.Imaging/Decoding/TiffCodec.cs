using SixLabors.ImageSharp.Formats.Tiff;

namespace SaliencyLab.Imaging.Decoding;

/// <summary>TIFF, decoded by ImageSharp; the varieties that it gets wrong are refused by name.</summary>
internal sealed class TiffCodec : IPictureCodec
{
    private const long MostChannels = 8;

    /// <inheritdoc/>
    public string Format => "TIFF";

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> file) => file.StartsWith("II*\0"u8) || file.StartsWith("MM\0*"u8);

    /// <inheritdoc/>
    public PictureSize ReadSize(ReadOnlySpan<byte> file)
    {
        var tags = new TiffDirectory(file);
        return new PictureSize(tags.Number(256, 0), tags.Number(257, 0));
    }

    /// <inheritdoc/>
    public Picture Decode(byte[] file, PictureSize size)
    {
        var tags = new TiffDirectory(file);
        RequireKnownVariety(tags);
        RequireAllStrips(tags, file.Length);
        var orientation = (int)tags.Number(274, 1);
        var decoder = new TiffDecoder { IgnoreMetadata = true, DecodingMode = SixLabors.ImageSharp.Metadata.FrameDecodingMode.First };
        var clean = TiffRewriter.WithoutMetadata(file);

        // A palette holds 16-bit colours.
        return tags.Number(258, 1) == 16 || tags.Number(262, 1) == 3
            ? ImageSharpPixels.Decode16(clean, decoder, orientation, Format)
            : ImageSharpPixels.Decode8(clean, decoder, orientation, Format);
    }

    private static void RequireKnownVariety(TiffDirectory tags)
    {
        if (tags.Count(322) > 0 || tags.Count(324) > 0)
            throw DamagedPictureException.Unsupported("A tiled TIFF");

        var compression = tags.Number(259, 1);
        if (compression is not (1 or 5 or 8 or 32946 or 32773))
        {
            var name = compression switch { 2 or 3 or 4 => "fax", 6 or 7 => "JPEG", 34925 => "LZMA", 50000 => "Zstandard", 50001 => "WebP", _ => $"number {compression}" };
            throw DamagedPictureException.Unsupported($"A TIFF with {name} compression");
        }

        var colours = tags.Number(262, 1);
        if (colours is not (0 or 1 or 2 or 3))
        {
            var name = colours switch { 5 => "CMYK", 6 => "YCbCr", 8 => "Lab", _ => $"number {colours}" };
            throw DamagedPictureException.Unsupported($"A TIFF with {name} colours");
        }

        var depth = tags.Number(258, 1);
        if (Array.Exists(tags.Numbers(258, MostChannels), other => other != depth))
            throw DamagedPictureException.Unsupported("A TIFF with channels of different depth");

        if (tags.Number(266, 1) != 1)
            throw DamagedPictureException.Unsupported("A TIFF with its bits in reverse order");

        if (depth is not (1 or 4 or 8 or 16) || tags.Number(339, 1) != 1 || tags.Number(317, 1) > 2)
            throw DamagedPictureException.Unsupported($"A TIFF with {depth}-bit {(tags.Number(339, 1) == 3 ? "floating point" : "integer")} values");
    }

    // Strips may not share bytes either: a million that all name the same megabytes would take hours to decode.
    private static void RequireAllStrips(TiffDirectory tags, int fileLength)
    {
        var height = tags.Number(257, 0);
        var channels = Math.Min(tags.Number(277, 1), MostChannels);
        var starts = tags.Numbers(273, height * channels);
        var lengths = tags.Numbers(279, height * channels);
        var bytes = lengths.Sum(length => (long)length);
        if (starts.Length == 0 || starts.Length != lengths.Length || bytes > fileLength)
            throw DamagedPictureException.Broken("TIFF");

        if (starts.Zip(lengths).Any(strip => (long)strip.First + strip.Second > fileLength))
            throw DamagedPictureException.EndsEarly("TIFF");

        var row = ((tags.Number(256, 0) * (long)tags.Number(258, 1) * channels) + 7) / 8;
        if (tags.Number(259, 1) == 1 && bytes < row * height)
            throw DamagedPictureException.EndsEarly("TIFF");
    }
}
