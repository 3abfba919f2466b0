namespace SaliencyLab.Imaging.Decoding;

/// <summary>Where a GIF's first frame lies on its canvas, and what surrounds it (GIF89a specification).</summary>
internal sealed class GifFirstFrame
{
    private const string Format = "GIF";
    private readonly int _left;
    private readonly int _top;
    private readonly int _width;
    private readonly int _height;
    private readonly byte[] _surround;

    /// <exception cref="DamagedPictureException">The file ends before a frame begins.</exception>
    public GifFirstFrame(ReadOnlySpan<byte> file)
    {
        var header = new HeaderBytes(file, Format, bigEndian: false);
        var globalColours = ColoursOf(header.Byte(10));
        long at = 13 + globalColours;
        var transparent = 0;
        while (header.Byte(at) == 0x21)
        {
            if (header.Byte(at + 1) == 0xF9 && (header.Byte(at + 3) & 1) == 1)
            {
                TransparencyFlagAt = (int)at + 3;
                transparent = header.Byte(at + 6);
            }

            at += 2;
            while (header.Byte(at) is var length and not 0)
                at += length + 1;

            at++;
        }

        if (header.Byte(at) != 0x2C)
            throw DamagedPictureException.Broken(Format);

        (_left, _top, _width, _height) = (header.UInt16(at + 1), header.UInt16(at + 3), header.UInt16(at + 5), header.UInt16(at + 7));
        var localColours = ColoursOf(header.Byte(at + 9));
        var colours = localColours > 0 ? header.Slice(at + 10, localColours) : header.Slice(13, globalColours);
        _surround = (transparent * 3) + 3 <= colours.Length ? colours.Slice(transparent * 3, 3).ToArray() : new byte[3];
        Canvas = new PictureSize(Math.Max(header.UInt16(6), _left + _width), Math.Max(header.UInt16(8), _top + _height));
    }

    /// <summary>The logical screen, enlarged where the frame passes its edge.</summary>
    public PictureSize Canvas { get; }

    /// <summary>Offset of the byte whose lowest bit switches transparency on; null where it is off.</summary>
    public int? TransparencyFlagAt { get; }

    /// <summary>PIL fills a canvas with the transparent colour, or the palette's first, before it draws the frame.</summary>
    public Picture FillAround(Picture picture)
    {
        for (var row = 0; row < picture.Height; row++)
        {
            for (var column = 0; column < picture.Width; column++)
            {
                if (row < _top || row >= _top + _height || column < _left || column >= _left + _width)
                    _surround.CopyTo(picture.Rgb, ((row * picture.Width) + column) * 3);
            }
        }

        return picture;
    }

    private static int ColoursOf(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
}
