namespace SaliencyLab.Imaging.Decoding;

/// <summary>WebP, decoded by Skia, which also gives the first frame of an animation.</summary>
internal sealed class WebPCodec : IPictureCodec
{
    /// <inheritdoc/>
    public string Format => "WebP";

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> file) => file.Length >= 12 && file.StartsWith("RIFF"u8) && file[8..12].SequenceEqual("WEBP"u8);

    /// <inheritdoc/>
    public PictureSize ReadSize(ReadOnlySpan<byte> file)
    {
        var header = new HeaderBytes(file, Format, bigEndian: false);
        var chunk = header.Slice(12, 4);
        if (chunk.SequenceEqual("VP8X"u8))
            return new PictureSize(1 + (header.UInt16(24) | (header.Byte(26) << 16)), 1 + (header.UInt16(27) | (header.Byte(29) << 16)));

        if (chunk.SequenceEqual("VP8 "u8))
            return new PictureSize(header.UInt16(26) & 0x3FFF, header.UInt16(28) & 0x3FFF);

        if (!chunk.SequenceEqual("VP8L"u8))
            throw DamagedPictureException.Broken(Format);

        var bits = header.UInt32(21);
        return new PictureSize(1 + (bits & 0x3FFF), 1 + ((bits >> 14) & 0x3FFF));
    }

    /// <inheritdoc/>
    public Picture Decode(byte[] file, PictureSize size) => SkiaPixels.DecodeWhole(file, size, Format);
}
