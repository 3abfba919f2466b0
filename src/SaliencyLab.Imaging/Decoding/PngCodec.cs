using SixLabors.ImageSharp.Formats.Png;

namespace SaliencyLab.Imaging.Decoding;

/// <summary>PNG, decoded by ImageSharp from the chunks that matter: text and profile chunks, which can inflate to gigabytes, never reach it.</summary>
internal sealed class PngCodec : IPictureCodec
{
    /// <inheritdoc/>
    public string Format => "PNG";

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> file) => file.StartsWith(PngChunks.Signature);

    /// <inheritdoc/>
    public PictureSize ReadSize(ReadOnlySpan<byte> file)
    {
        var header = new HeaderBytes(file, Format, bigEndian: true);
        return header.Slice(12, 4).SequenceEqual("IHDR"u8)
            ? new PictureSize(header.UInt32(16), header.UInt32(20))
            : throw DamagedPictureException.Broken(Format);
    }

    /// <inheritdoc/>
    public Picture Decode(byte[] file, PictureSize size)
    {
        var chunks = new PngChunks(file, size);
        chunks.RequireAllPixels();
        var decoder = new PngDecoder { IgnoreMetadata = true };
        return chunks.BitDepth == 16
            ? ImageSharpPixels.Decode16(chunks.Essential, decoder, chunks.Orientation, Format)
            : ImageSharpPixels.Decode8(chunks.Essential, decoder, chunks.Orientation, Format);
    }
}
