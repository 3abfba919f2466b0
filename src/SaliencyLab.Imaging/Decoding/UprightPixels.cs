namespace SaliencyLab.Imaging.Decoding;

/// <summary>Collects decoded rows and turns them upright on the way, so that no second copy of the picture is needed.</summary>
internal sealed class UprightPixels
{
    private readonly byte[] _rgb;
    private readonly int _width;
    private readonly int _height;
    private readonly long _origin;
    private readonly long _perColumn;
    private readonly long _perRow;
    private byte[]? _alpha;

    /// <param name="width">Width as stored.</param>
    /// <param name="height">Height as stored.</param>
    /// <param name="orientation">EXIF's tag 274, 1 to 8; anything else counts as 1.</param>
    public UprightPixels(int width, int height, int orientation)
    {
        var turned = orientation is >= 5 and <= 8;
        (_width, _height) = turned ? (height, width) : (width, height);
        long last = (long)_width * _height - 1;
        long line = _width;
        (_origin, _perColumn, _perRow) = orientation switch
        {
            2 => (line - 1, -1, line),
            3 => (last, -1, -line),
            4 => (last - line + 1, 1, -line),
            5 => (0, line, 1),
            6 => (line - 1, line, -1),
            7 => (last, -line, -1),
            8 => (last - line + 1, -line, 1),
            _ => (0L, 1L, line),
        };
        _rgb = new byte[(last + 1) * 3];
    }

    /// <summary>Takes one row as stored: width × 4 bytes, red, green, blue, alpha (not multiplied).</summary>
    public void WriteRow(int row, ReadOnlySpan<byte> rgba)
    {
        var to = _origin + (row * _perRow);
        for (var at = 0; at < rgba.Length; at += 4, to += _perColumn)
        {
            var target = to * 3;
            _rgb[target] = rgba[at];
            _rgb[target + 1] = rgba[at + 1];
            _rgb[target + 2] = rgba[at + 2];
            if (rgba[at + 3] != 255)
                Alpha()[to] = rgba[at + 3];
        }
    }

    /// <summary>The picture, once every row has come.</summary>
    public Picture ToPicture(string format) => new(_width, _height, _rgb, _alpha, format);

    private byte[] Alpha()
    {
        if (_alpha is null)
        {
            _alpha = new byte[_rgb.Length / 3];
            Array.Fill(_alpha, (byte)255);
        }

        return _alpha;
    }
}
