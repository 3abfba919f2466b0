namespace SaliencyLab.Models.Tests.Execution.Reference;

/// <summary>The fields of one protocol buffer message, read without a schema.</summary>
public static class WireFields
{
    /// <summary>Number, plain value and bytes of every field.</summary>
    public static IEnumerable<(int Number, ulong Value, ReadOnlyMemory<byte> Bytes)> Of(ReadOnlyMemory<byte> message)
    {
        var at = 0;
        while (at < message.Length)
        {
            var key = Varint(message, ref at);
            var (value, bytes) = (0UL, ReadOnlyMemory<byte>.Empty);
            switch (key & 7)
            {
                case 0:
                    value = Varint(message, ref at);
                    break;
                case 1:
                    bytes = message.Slice(at, 8);
                    at += 8;
                    break;
                case 2:
                    var length = (int)Varint(message, ref at);
                    bytes = message.Slice(at, length);
                    at += length;
                    break;
                case 5:
                    bytes = message.Slice(at, 4);
                    at += 4;
                    break;
                default:
                    throw new InvalidDataException($"Wire type {key & 7}.");
            }

            yield return ((int)(key >> 3), value, bytes);
        }
    }

    /// <summary>Whole numbers written one after the other.</summary>
    public static IEnumerable<long> Packed(ReadOnlyMemory<byte> bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            yield return (long)Varint(bytes, ref at);
        }
    }

    private static ulong Varint(ReadOnlyMemory<byte> bytes, ref int at)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes.Span[at++];
            value |= (ulong)(next & 127) << shift;
            if (next < 128)
            {
                return value;
            }
        }
    }
}
