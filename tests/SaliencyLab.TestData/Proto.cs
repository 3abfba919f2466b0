using System.Text;

namespace SaliencyLab.TestData;

/// <summary>Writes a protobuf message field by field, whatever a schema would say: test files can be as wrong as they need to be.</summary>
public sealed class Proto
{
    private readonly List<byte> _bytes = [];

    public byte[] ToArray() => [.. _bytes];

    public Proto Number(int field, long value)
    {
        Varint((ulong)field << 3);
        Varint((ulong)value);
        return this;
    }

    public Proto Float(int field, float value)
    {
        Varint(((ulong)field << 3) | 5);
        _bytes.AddRange(BitConverter.GetBytes(value));
        return this;
    }

    public Proto Bytes(int field, params byte[] bytes)
    {
        Varint(((ulong)field << 3) | 2);
        Varint((ulong)bytes.Length);
        _bytes.AddRange(bytes);
        return this;
    }

    public Proto Text(int field, string text) => Bytes(field, Encoding.UTF8.GetBytes(text));

    public Proto Message(int field, Proto message) => Bytes(field, message.ToArray());

    public Proto Packed(int field, params long[] values)
    {
        var list = new Proto();
        foreach (var value in values)
        {
            list.Varint((ulong)value);
        }

        return Bytes(field, list.ToArray());
    }

    /// <summary>An empty message or text, many times over.</summary>
    public Proto Repeated(int field, int count)
    {
        for (var index = 0; index < count; index++)
        {
            _bytes.Add((byte)((field << 3) | 2));
            _bytes.Add(0);
        }

        return this;
    }

    /// <summary>A length that promises more than follows.</summary>
    public Proto Promise(int field, long length)
    {
        Varint(((ulong)field << 3) | 2);
        Varint((ulong)length);
        return this;
    }

    private void Varint(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            _bytes.Add((byte)(value | 0x80));
        }

        _bytes.Add((byte)value);
    }
}
