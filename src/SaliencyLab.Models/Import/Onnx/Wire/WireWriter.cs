namespace SaliencyLab.Models.Import.Onnx.Wire;

/// <summary>Writes protobuf's wire format into memory.</summary>
internal sealed class WireWriter
{
    private byte[] _bytes = new byte[1 << 14];
    private int _count;

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _count);

    /// <summary>A tag.</summary>
    public void Tag(int field, WireType type) => Varint(((ulong)field << 3) | (ulong)type);

    /// <summary>A number of seven bits a byte.</summary>
    public void Varint(ulong value)
    {
        var room = Reserve(10);
        var used = 0;
        for (; value >= 0x80; value >>= 7)
        {
            room[used++] = (byte)(value | 0x80);
        }

        room[used++] = (byte)value;
        _count += used - 10;
    }

    /// <summary>Room for bytes, to be filled by the caller.</summary>
    public Span<byte> Reserve(int count)
    {
        if (_count + count > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(checked(_count + count), _bytes.Length * 2));
        }

        _count += count;
        return _bytes.AsSpan(_count - count, count);
    }

    /// <summary>Begins a block whose length is not known yet; the answer is for <see cref="End"/>.</summary>
    public int Begin()
    {
        // Five bytes, zeros of the number spelt out: a length that can be filled in later without moving the block.
        Reserve(5);
        return _count;
    }

    /// <summary>Fills in the length of a block.</summary>
    public void End(int begin)
    {
        var length = (uint)(_count - begin);
        for (var index = 0; index < 5; index++)
        {
            _bytes[begin - 5 + index] = (byte)(((length >> (7 * index)) & 0x7f) | (index < 4 ? 0x80u : 0));
        }
    }
}
