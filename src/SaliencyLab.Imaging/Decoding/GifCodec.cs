namespace SaliencyLab.Imaging.Decoding;

/// <summary>
/// GIF, first frame, decoded by Skia. Skia makes transparent pixels black, PIL keeps the colour of the transparent index; so colours come from a copy whose
/// transparency is switched off, and alpha from the file itself.
/// </summary>
internal sealed class GifCodec : IPictureCodec
{
    /// <inheritdoc/>
    public string Format => "GIF";

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> file) => file.StartsWith("GIF87a"u8) || file.StartsWith("GIF89a"u8);

    /// <inheritdoc/>
    public PictureSize ReadSize(ReadOnlySpan<byte> file) => new GifFirstFrame(file).Canvas;

    /// <inheritdoc/>
    public Picture Decode(byte[] file, PictureSize size)
    {
        var frame = new GifFirstFrame(file);
        var picture = SkiaPixels.DecodeWhole(file, size, Format);
        if (frame.TransparencyFlagAt is { } flag)
        {
            file[flag] &= 0xFE;
            picture = picture with { Rgb = SkiaPixels.DecodeWhole(file, size, Format).Rgb };
        }

        return frame.FillAround(picture);
    }
}
