using System.Buffers.Binary;

namespace SaliencyLab.Imaging.Decoding;

/// <summary>Numbers at offsets of a file that may end anywhere.</summary>
internal readonly ref struct HeaderBytes(ReadOnlySpan<byte> bytes, string format, bool bigEndian)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>Length of the file.</summary>
    public int Length => _bytes.Length;

    /// <summary>One byte.</summary>
    public byte Byte(long at) => Slice(at, 1)[0];

    /// <summary>Two bytes.</summary>
    public ushort UInt16(long at)
    {
        var slice = Slice(at, 2);
        return bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(slice) : BinaryPrimitives.ReadUInt16LittleEndian(slice);
    }

    /// <summary>Four bytes.</summary>
    public uint UInt32(long at)
    {
        var slice = Slice(at, 4);
        return bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(slice) : BinaryPrimitives.ReadUInt32LittleEndian(slice);
    }

    /// <summary>A part of the file.</summary>
    /// <exception cref="DamagedPictureException">It lies beyond the end.</exception>
    public ReadOnlySpan<byte> Slice(long at, long length) => at >= 0 && length >= 0 && at <= _bytes.Length - length
        ? _bytes.Slice((int)at, (int)length)
        : throw DamagedPictureException.EndsEarly(format);
}
