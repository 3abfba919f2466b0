namespace SaliencyLab.Imaging.Decoding;

/// <summary>The first directory of a TIFF structure: that of a TIFF file, and that of an EXIF block, which is built alike (TIFF 6.0, section 2).</summary>
internal readonly ref struct TiffDirectory
{
    private const string Format = "TIFF";
    private readonly HeaderBytes _bytes;
    private readonly long _entries;
    private readonly int _count;

    /// <exception cref="DamagedPictureException">The structure lies outside the file.</exception>
    public TiffDirectory(ReadOnlySpan<byte> file)
    {
        _bytes = new HeaderBytes(file, Format, bigEndian: file.StartsWith("MM"u8));
        var start = _bytes.UInt32(4);
        _count = _bytes.UInt16(start);
        _entries = start + 2L;
        _bytes.Slice(_entries, _count * 12L);
    }

    /// <summary>Tag 274 of an EXIF block; 1 where it is missing or the block is broken, for a picture is worth more than its EXIF.</summary>
    public static int OrientationOf(ReadOnlySpan<byte> exif)
    {
        try
        {
            return (int)new TiffDirectory(exif).Number(274, 1);
        }
        catch (DamagedPictureException)
        {
            return 1;
        }
    }

    /// <summary>The first number of a tag.</summary>
    public uint Number(int tag, uint missing) => Find(tag) is { } entry ? Value(entry, 0) : missing;

    /// <summary>How many numbers a tag has; 0 where it is missing.</summary>
    public uint Count(int tag) => Find(tag) is { } entry ? _bytes.UInt32(entry + 4) : 0;

    /// <summary>All numbers of a tag; none where it is missing.</summary>
    /// <param name="most">More than this many make no sense; checked before anything is allocated.</param>
    public uint[] Numbers(int tag, long most)
    {
        var count = Count(tag);
        if (count > most)
            throw DamagedPictureException.Broken(Format);

        var numbers = new uint[count];
        if (Find(tag) is { } entry)
        {
            for (uint i = 0; i < count; i++)
                numbers[i] = Value(entry, i);
        }

        return numbers;
    }

    /// <summary>The twelve bytes of a tag's entry as they stand; empty where it is missing.</summary>
    public ReadOnlySpan<byte> Entry(int tag) => Find(tag) is { } entry ? _bytes.Slice(entry, 12) : [];

    private long? Find(int tag)
    {
        for (var i = 0; i < _count; i++)
        {
            var entry = _entries + (i * 12L);
            if (_bytes.UInt16(entry) == tag)
                return entry;
        }

        return null;
    }

    // Types 1, 3 and 4 (byte, short, long); four bytes or fewer stand in the entry itself.
    private uint Value(long entry, uint index)
    {
        var type = _bytes.UInt16(entry + 2);
        var size = type switch { 1 => 1, 3 => 2, 4 => 4, _ => throw DamagedPictureException.Broken(Format) };
        var at = (long)_bytes.UInt32(entry + 4) * size <= 4 ? entry + 8 : _bytes.UInt32(entry + 8);
        at += (long)index * size;
        return size switch { 1 => _bytes.Byte(at), 2 => _bytes.UInt16(at), _ => _bytes.UInt32(at) };
    }
}
