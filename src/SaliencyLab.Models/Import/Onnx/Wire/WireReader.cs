using System.Buffers.Binary;

namespace SaliencyLab.Models.Import.Onnx.Wire;

/// <summary>
/// Reads protobuf's wire format from a stream that can seek, with one small buffer: a weight that is skipped is never read.
/// Throws <see cref="EndOfStreamException"/> where the stream ends too early and <see cref="InvalidDataException"/> for an impossible number.
/// </summary>
internal sealed class WireReader(Stream stream)
{
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _next;
    private int _filled;
    private long _bufferStart;

    /// <summary>Bytes in the stream.</summary>
    public long Length { get; } = stream.Length;

    /// <summary>Offset of the next byte.</summary>
    public long Position => _bufferStart + _next;

    /// <summary>Goes to an offset.</summary>
    public void Seek(long position)
    {
        if (position < 0 || position > Length)
        {
            throw new EndOfStreamException();
        }

        if (position >= _bufferStart && position <= _bufferStart + _filled)
        {
            _next = (int)(position - _bufferStart);
            return;
        }

        stream.Position = position;
        (_bufferStart, _next, _filled) = (position, 0, 0);
    }

    /// <summary>Passes over bytes.</summary>
    public void Skip(long count) => Seek(checked(Position + count));

    /// <summary>One byte.</summary>
    public byte ReadByte()
    {
        if (_next == _filled)
        {
            Refill();
        }

        return _buffer[_next++];
    }

    /// <summary>A number of seven bits a byte, at most ten bytes.</summary>
    public ulong ReadVarint()
    {
        ulong value = 0;
        for (var shift = 0; shift < 70; shift += 7)
        {
            var part = ReadByte();
            value |= shift < 64 ? (ulong)(part & 0x7f) << shift : 0;
            if (part < 0x80)
            {
                return value;
            }
        }

        throw new InvalidDataException("a number has more than ten bytes");
    }

    /// <summary>Fills the span.</summary>
    public void ReadExactly(Span<byte> destination)
    {
        var buffered = Math.Min(destination.Length, _filled - _next);
        _buffer.AsSpan(_next, buffered).CopyTo(destination);
        _next += buffered;
        if (buffered == destination.Length)
        {
            return;
        }

        var end = Position;
        stream.Position = end;
        stream.ReadExactly(destination[buffered..]);
        (_bufferStart, _next, _filled) = (end + destination.Length - buffered, 0, 0);
    }

    /// <summary>A tag: field number and wire type.</summary>
    public (int Field, WireType Type) ReadTag()
    {
        var tag = ReadVarint();
        var field = tag >> 3;
        var type = (WireType)(tag & 7);
        if (field is 0 or > 536_870_911 || type is not (WireType.Varint or WireType.Fixed64 or WireType.Bytes or WireType.Fixed32))
        {
            throw new InvalidDataException($"a field at byte {Position} has no valid number or type");
        }

        return ((int)field, type);
    }

    /// <summary>The length before a block of bytes, which must end by <paramref name="end"/>.</summary>
    public long ReadLength(long end)
    {
        var length = ReadVarint();
        if (length > (ulong)(end - Position))
        {
            throw new EndOfStreamException();
        }

        return (long)length;
    }

    /// <summary>Passes over a field's value.</summary>
    public void SkipValue(WireType type, long end)
    {
        switch (type)
        {
            case WireType.Varint:
                ReadVarint();
                break;
            case WireType.Fixed64:
                Skip(8);
                break;
            case WireType.Fixed32:
                Skip(4);
                break;
            default:
                Skip(ReadLength(end));
                break;
        }
    }

    /// <summary>Four bytes, little-endian.</summary>
    public uint ReadFixed32()
    {
        Span<byte> bytes = stackalloc byte[4];
        ReadExactly(bytes);
        return BinaryPrimitives.ReadUInt32LittleEndian(bytes);
    }

    /// <summary>Eight bytes, little-endian.</summary>
    public ulong ReadFixed64()
    {
        Span<byte> bytes = stackalloc byte[8];
        ReadExactly(bytes);
        return BinaryPrimitives.ReadUInt64LittleEndian(bytes);
    }

    private void Refill()
    {
        var start = Position;
        stream.Position = start;
        var read = stream.Read(_buffer);
        if (read == 0)
        {
            throw new EndOfStreamException();
        }

        (_bufferStart, _next, _filled) = (start, 0, read);
    }
}
