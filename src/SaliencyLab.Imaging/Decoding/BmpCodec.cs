using System.Numerics;

namespace SaliencyLab.Imaging.Decoding;

/// <summary>BMP, decoded by Skia: ImageSharp gets run-length coding wrong and takes truncated files.</summary>
internal sealed class BmpCodec : IPictureCodec
{
    /// <inheritdoc/>
    public string Format => "BMP";

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> file) => file.StartsWith("BM"u8);

    /// <inheritdoc/>
    public PictureSize ReadSize(ReadOnlySpan<byte> file)
    {
        var header = new HeaderBytes(file, Format, bigEndian: false);

        // OS/2's first header has 16-bit sizes; a negative height means rows from the top.
        return header.UInt32(14) == 12
            ? new PictureSize(header.UInt16(18), header.UInt16(20))
            : new PictureSize((int)header.UInt32(18), Math.Abs((long)(int)header.UInt32(22)));
    }

    /// <inheritdoc/>
    public Picture Decode(byte[] file, PictureSize size)
    {
        var header = new HeaderBytes(file, Format, bigEndian: false);
        var picture = SkiaPixels.DecodeWhole(file, size, Format);
        if (header.UInt32(14) == 12 || header.UInt16(28) != 16)
            return picture;

        // Masks stand behind the first 40 bytes of the header; without them all channels have five bits.
        var greenBits = header.UInt32(30) == 3 ? BitOperations.PopCount(header.UInt32(58)) : 5;
        RoundAsPil(picture.Rgb, greenBits);
        return picture;
    }

    // Five and six bits become eight: PIL truncates v · 255 / 31, Skia rounds it.
    private static void RoundAsPil(byte[] rgb, int greenBits)
    {
        var five = Truncated(5);
        var green = greenBits == 6 ? Truncated(6) : five;
        for (var i = 0; i < rgb.Length; i += 3)
        {
            rgb[i] = five[rgb[i]];
            rgb[i + 1] = green[rgb[i + 1]];
            rgb[i + 2] = five[rgb[i + 2]];
        }
    }

    private static byte[] Truncated(int bits)
    {
        var largest = (1 << bits) - 1;
        return [.. Enumerable.Range(0, 256).Select(v => (byte)(((v * largest) + 127) / 255 * 255 / largest))];
    }
}
