using System.Runtime.InteropServices;
using System.Text;
using TorchSharp;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Tests.Execution.Reference;

/// <summary>A TensorProto as the ONNX backend tests keep inputs and outputs, read independently of the importer.</summary>
public sealed record TensorFile(string Name, long Type, long[] Shape, Tensor? Value)
{
    /// <summary>Reads a message; half types come as float32, and a type that libtorch lacks as null.</summary>
    public static TensorFile Read(ReadOnlyMemory<byte> message)
    {
        var (name, type) = ("", 0L);
        var shape = new List<long>();
        var integers = new List<long>();
        var (floats, doubles, raw) = (new List<float>(), new List<double>(), ReadOnlyMemory<byte>.Empty);
        foreach (var (number, value, bytes) in WireFields.Of(message))
        {
            switch (number)
            {
                case 1:
                    shape.AddRange(bytes.IsEmpty ? [(long)value] : WireFields.Packed(bytes));
                    break;
                case 2:
                    type = (long)value;
                    break;
                case 4:
                    floats.AddRange(MemoryMarshal.Cast<byte, float>(bytes.Span));
                    break;
                case 5 or 7 or 11:
                    integers.AddRange(bytes.IsEmpty ? [(long)value] : WireFields.Packed(bytes));
                    break;
                case 8:
                    name = Encoding.UTF8.GetString(bytes.Span);
                    break;
                case 9:
                    raw = bytes;
                    break;
                case 10:
                    doubles.AddRange(MemoryMarshal.Cast<byte, double>(bytes.Span));
                    break;
                default:
                    break;
            }
        }

        return new TensorFile(name, type, [.. shape], Decode(type, [.. shape], raw, floats, doubles, integers));
    }

    private static Tensor? Decode(long type, long[] shape, ReadOnlyMemory<byte> raw, List<float> floats, List<double> doubles, List<long> integers)
    {
        var flat = type switch
        {
            1 => tensor(raw.IsEmpty ? floats.ToArray() : Cast<float>(raw)),
            2 => tensor(raw.IsEmpty ? [.. integers.Select(x => (byte)x)] : Cast<byte>(raw)),
            3 => tensor(raw.IsEmpty ? [.. integers.Select(x => (sbyte)x)] : Cast<sbyte>(raw)),
            4 => tensor(Cast<ushort>(raw).Select(x => (int)x).ToArray()),
            5 => tensor(raw.IsEmpty ? [.. integers.Select(x => (short)x)] : Cast<short>(raw)),
            6 => tensor(raw.IsEmpty ? [.. integers.Select(x => (int)x)] : Cast<int>(raw)),
            7 => tensor(raw.IsEmpty ? [.. integers] : Cast<long>(raw)),
            9 => tensor(raw.IsEmpty ? [.. integers.Select(x => x != 0)] : Cast<byte>(raw).Select(x => x != 0).ToArray()),
            10 => tensor(raw.IsEmpty ? [.. integers.Select(x => (float)BitConverter.UInt16BitsToHalf((ushort)x))] : Cast<Half>(raw).Select(x => (float)x).ToArray()),
            11 => tensor(raw.IsEmpty ? [.. doubles] : Cast<double>(raw)),
            12 => tensor(Cast<uint>(raw).Select(x => (long)x).ToArray()),
            13 => tensor(Cast<long>(raw)),
            _ => null,
        };
        return flat?.reshape(shape);
    }

    private static T[] Cast<T>(ReadOnlyMemory<byte> raw)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(raw.Span).ToArray();
}
