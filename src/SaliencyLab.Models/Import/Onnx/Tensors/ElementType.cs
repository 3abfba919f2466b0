using System.Buffers.Binary;
using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Import.Onnx.Tensors;

/// <summary>How ONNX stores a type of number, and as what it is held here: half types as float32, unsigned ones in the next larger signed type.</summary>
/// <param name="Code">TensorProto.DataType.</param>
/// <param name="Name">As ONNX writes it.</param>
/// <param name="StoredBytes">Bytes of an element in raw data.</param>
/// <param name="Held">Type of our tensor.</param>
/// <param name="HeldBytes">Bytes of an element of our tensor.</param>
/// <param name="ListField">Field of TensorProto that holds the elements where there is no raw data.</param>
/// <param name="Convert">Stored bytes to held bytes, element by element.</param>
internal sealed record ElementType(int Code, string Name, int StoredBytes, ScalarType Held, int HeldBytes, int ListField, ElementType.Conversion Convert)
{
    /// <summary>TensorProto.DataType of text.</summary>
    public const int Text = 8;

    private const int FloatList = 4;
    private const int IntegerList = 5;
    private const int LongList = 7;
    private const int DoubleList = 10;
    private const int UnsignedList = 11;

    private static readonly Dictionary<int, ElementType> s_known = new ElementType[]
    {
        new(1, "float32", 4, ScalarType.Float32, 4, FloatList, Copy),
        new(2, "uint8", 1, ScalarType.Byte, 1, IntegerList, Copy),
        new(3, "int8", 1, ScalarType.Int8, 1, IntegerList, Copy),
        new(4, "uint16", 2, ScalarType.Int32, 4, IntegerList, Unsigned16),
        new(5, "int16", 2, ScalarType.Int16, 2, IntegerList, Copy),
        new(6, "int32", 4, ScalarType.Int32, 4, IntegerList, Copy),
        new(7, "int64", 8, ScalarType.Int64, 8, LongList, Copy),
        new(9, "bool", 1, ScalarType.Bool, 1, IntegerList, Truth),
        new(10, "float16", 2, ScalarType.Float32, 4, IntegerList, Half16),
        new(11, "float64", 8, ScalarType.Float64, 8, DoubleList, Copy),
        new(12, "uint32", 4, ScalarType.Int64, 8, UnsignedList, Unsigned32),
        new(13, "uint64", 8, ScalarType.Int64, 8, UnsignedList, Unsigned64),
        new(16, "bfloat16", 2, ScalarType.Float32, 4, IntegerList, Brain16),
    }.ToDictionary(type => type.Code);

    private static readonly string[] s_names =
        ["undefined", "float32", "uint8", "int8", "uint16", "int16", "int32", "int64", "string", "bool", "float16", "float64", "uint32", "uint64", "complex64", "complex128", "bfloat16",
            "float8e4m3fn", "float8e4m3fnuz", "float8e5m2", "float8e5m2fnuz", "uint4", "int4", "float4e2m1"];

    /// <summary>Turns stored elements into held ones.</summary>
    public delegate void Conversion(ReadOnlySpan<byte> stored, Span<byte> held);

    /// <summary>The type of a code, or null for text and types that libtorch can't compute with.</summary>
    public static ElementType? Find(int code) => s_known.GetValueOrDefault(code);

    /// <summary>A code's name for messages.</summary>
    public static string NameOf(int code) => code >= 0 && code < s_names.Length ? s_names[code] : $"type {code}";

    private static void Copy(ReadOnlySpan<byte> stored, Span<byte> held) => stored.CopyTo(held);

    private static void Truth(ReadOnlySpan<byte> stored, Span<byte> held)
    {
        for (var index = 0; index < stored.Length; index++)
        {
            held[index] = stored[index] == 0 ? (byte)0 : (byte)1;
        }
    }

    private static void Half16(ReadOnlySpan<byte> stored, Span<byte> held)
    {
        var floats = MemoryMarshal.Cast<byte, float>(held);
        for (var index = 0; index < floats.Length; index++)
        {
            floats[index] = (float)BinaryPrimitives.ReadHalfLittleEndian(stored[(2 * index)..]);
        }
    }

    private static void Brain16(ReadOnlySpan<byte> stored, Span<byte> held)
    {
        var floats = MemoryMarshal.Cast<byte, int>(held);
        for (var index = 0; index < floats.Length; index++)
        {
            floats[index] = BinaryPrimitives.ReadUInt16LittleEndian(stored[(2 * index)..]) << 16;
        }
    }

    private static void Unsigned16(ReadOnlySpan<byte> stored, Span<byte> held)
    {
        var integers = MemoryMarshal.Cast<byte, int>(held);
        for (var index = 0; index < integers.Length; index++)
        {
            integers[index] = BinaryPrimitives.ReadUInt16LittleEndian(stored[(2 * index)..]);
        }
    }

    private static void Unsigned32(ReadOnlySpan<byte> stored, Span<byte> held)
    {
        var integers = MemoryMarshal.Cast<byte, long>(held);
        for (var index = 0; index < integers.Length; index++)
        {
            integers[index] = BinaryPrimitives.ReadUInt32LittleEndian(stored[(4 * index)..]);
        }
    }

    private static void Unsigned64(ReadOnlySpan<byte> stored, Span<byte> held)
    {
        var integers = MemoryMarshal.Cast<byte, long>(held);
        for (var index = 0; index < integers.Length; index++)
        {
            var value = BinaryPrimitives.ReadInt64LittleEndian(stored[(8 * index)..]);
            integers[index] = value >= 0 ? value : throw new InvalidDataException("a uint64 above 2^63 can't be held");
        }
    }
}
