namespace SaliencyLab.Imaging.Decoding;

/// <summary>Names for what people drop that is no picture we decode, so that the message can say what it is.</summary>
internal static class OtherFormats
{
    /// <summary>A description of the content, or null where it is not known.</summary>
    public static string? Describe(ReadOnlySpan<byte> file)
    {
        if (file.Length >= 12 && file[4..8].SequenceEqual("ftyp"u8))
            return file[8..12].SequenceEqual("avif"u8) ? "an AVIF picture" : "a HEIC picture or a video";

        if (file.StartsWith("II+\0"u8) || file.StartsWith("MM\0+"u8))
            return "a BigTIFF picture";

        if (file.StartsWith("%PDF"u8))
            return "a PDF document";

        if (file.StartsWith("8BPS"u8))
            return "a Photoshop document";

        if (file.StartsWith((ReadOnlySpan<byte>)[0, 0, 1, 0]))
            return "a Windows icon";

        if (file.StartsWith("PK\u0003\u0004"u8))
            return "a zip archive";

        if (file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0x0A]) || file.StartsWith((ReadOnlySpan<byte>)[0, 0, 0, 12, (byte)'J', (byte)'X', (byte)'L']))
            return "a JPEG XL picture";

        if (file.StartsWith((ReadOnlySpan<byte>)[0, 0, 0, 12, (byte)'j', (byte)'P']))
            return "a JPEG 2000 picture";

        return file[..Math.Min(file.Length, 1024)].IndexOf("<svg"u8) >= 0 ? "an SVG drawing" : null;
    }
}
