using System.IO.Compression;

namespace SaliencyLab.Imaging.Decoding;

/// <summary>The chunks of a PNG file that make its pixels, and the orientation from its EXIF chunk (PNG specification, third edition).</summary>
internal sealed class PngChunks
{
    private const string Format = "PNG";
    private readonly PictureSize _size;
    private readonly ArraySegment<byte> _pixels;
    private readonly int _bitsPerPixel;
    private readonly bool _interlaced;

    /// <exception cref="DamagedPictureException">The file ends before its last chunk, or the header has no meaning.</exception>
    public PngChunks(ReadOnlySpan<byte> file, PictureSize size)
    {
        var header = new HeaderBytes(file, Format, bigEndian: true);
        _size = size;
        BitDepth = header.Byte(24);
        _bitsPerPixel = BitDepth * header.Byte(25) switch
        {
            0 or 3 => 1,
            4 => 2,
            2 => 3,
            6 => 4,
            _ => throw DamagedPictureException.Broken(Format),
        };
        _interlaced = header.Byte(28) != 0;
        using var essential = new MemoryStream(file.Length);
        using var pixels = new MemoryStream(file.Length);
        essential.Write(Signature);
        long at = Signature.Length;
        for (var ended = false; !ended;)
        {
            var length = header.UInt32(at);
            var kind = header.Slice(at + 4, 4);
            var content = header.Slice(at + 8, length);
            ended = kind.SequenceEqual("IEND"u8);
            if (kind.SequenceEqual("IDAT"u8))
                pixels.Write(content);

            if (kind.SequenceEqual("eXIf"u8))
                Orientation = TiffDirectory.OrientationOf(content);

            // Capital first letter: needed for the pixels. Of the others only transparency is.
            if (char.IsAsciiLetterUpper((char)kind[0]) || kind.SequenceEqual("tRNS"u8))
                essential.Write(header.Slice(at, length + 12L));

            at += length + 12L;
        }

        Essential = essential.ToArray();
        _pixels = new ArraySegment<byte>(pixels.GetBuffer(), 0, (int)pixels.Length);
    }

    /// <summary>The eight bytes that every PNG file starts with.</summary>
    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Bits a channel.</summary>
    public int BitDepth { get; }

    /// <summary>EXIF's orientation, 1 where there is none.</summary>
    public int Orientation { get; } = 1;

    /// <summary>A PNG file of these chunks alone.</summary>
    public byte[] Essential { get; }

    /// <summary>Inflates the pixel data once and counts: ImageSharp fills what is missing with black and says nothing.</summary>
    /// <exception cref="DamagedPictureException">The data are fewer than the header asks for, or damaged.</exception>
    public void RequireAllPixels()
    {
        using var compressed = new MemoryStream(_pixels.Array!, 0, _pixels.Count);
        using var inflated = new ZLibStream(compressed, CompressionMode.Decompress);
        var buffer = new byte[1 << 16];
        try
        {
            for (var missing = FilteredBytes(); missing > 0;)
            {
                var read = inflated.Read(buffer, 0, (int)Math.Min(buffer.Length, missing));
                if (read == 0)
                    throw DamagedPictureException.EndsEarly(Format);

                missing -= read;
            }
        }
        catch (InvalidDataException inner)
        {
            throw DamagedPictureException.Broken(Format, inner);
        }
    }

    // Each row of each of Adam7's passes has a filter byte before its packed pixels.
    private long FilteredBytes() => _interlaced
        ? Pass(0, 8, 0, 8) + Pass(4, 8, 0, 8) + Pass(0, 4, 4, 8) + Pass(2, 4, 0, 4) + Pass(0, 2, 2, 4) + Pass(1, 2, 0, 2) + Pass(0, 1, 1, 2)
        : Pass(0, 1, 0, 1);

    private long Pass(int left, int across, int top, int down)
    {
        var columns = (_size.Width - left + across - 1) / across;
        var rows = (_size.Height - top + down - 1) / down;
        return columns <= 0 || rows <= 0 ? 0 : rows * (1 + (((columns * _bitsPerPixel) + 7) / 8));
    }
}
