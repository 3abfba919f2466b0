using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;

namespace SaliencyLab.Imaging.Export;

/// <summary>NumPy's .npy format, version 1: the one type of CONTRACT, little-endian float32 in C order.</summary>
public static partial class NpyFile
{
    private const int MaximumHeader = 65_535;
    private static readonly byte[] _magic = [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'];

    /// <summary>Writes an array; the header is padded so that the values start at a multiple of 64 bytes.</summary>
    public static void Write(Stream file, ReadOnlySpan<int> shape, ReadOnlySpan<float> values)
    {
        var axes = new StringBuilder();
        foreach (var size in shape)
        {
            axes.Append(CultureInfo.InvariantCulture, $"{size}, ");
        }

        var tuple = shape.Length == 1 ? axes.ToString().TrimEnd() : axes.ToString().TrimEnd(' ', ',');
        var header = $"{{'descr': '<f4', 'fortran_order': False, 'shape': ({tuple}), }}";
        var padded = header.PadRight(((header.Length + 11 + 63) / 64 * 64) - 11) + "\n";
        file.Write(_magic);
        file.Write([1, 0, (byte)padded.Length, (byte)(padded.Length >> 8)]);
        file.Write(Encoding.ASCII.GetBytes(padded));
        file.Write(MemoryMarshal.AsBytes(values));
    }

    /// <summary>Reads an array of float32, refusing any other type by name.</summary>
    /// <param name="name">The name a person gave the file, for messages.</param>
    /// <param name="maximumValues">Most values; checked before anything is allocated, as is that the file holds them.</param>
    /// <exception cref="ImagingException">Not a .npy file, another type, truncated, or over the limit.</exception>
    public static NpyArray Read(Stream file, string name, long maximumValues)
    {
        var shape = ReadShape(file, name, maximumValues);
        try
        {
            var values = new float[shape.Aggregate(1L, (count, size) => count * size)];
            file.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
            return new NpyArray(shape, values);
        }
        catch (EndOfStreamException inner)
        {
            throw Truncated(name, inner);
        }
    }

    /// <summary>Reads the header of an array of float32 alone, up to its first value.</summary>
    /// <param name="name">The name a person gave the file, for messages.</param>
    /// <param name="maximumValues">Most values.</param>
    /// <exception cref="ImagingException">Not a .npy file, another type, truncated, or over the limit.</exception>
    public static IReadOnlyList<int> ReadShape(Stream file, string name, long maximumValues)
    {
        try
        {
            var shape = ReadHeader(file, name);
            var count = Count(shape, name, maximumValues);
            return !file.CanSeek || (file.Length - file.Position) / sizeof(float) >= count ? shape : throw Truncated(name, null);
        }
        catch (EndOfStreamException inner)
        {
            throw Truncated(name, inner);
        }
    }

    private static ImagingException Truncated(string name, EndOfStreamException? inner)
    {
        var message = $"{name}: the .npy file ends too early. Save it again and try once more.";
        return inner is null ? new ImagingException(message) : new ImagingException(message, inner);
    }

    private static long Count(int[] shape, string name, long maximumValues)
    {
        long count = 1;
        foreach (var size in shape)
        {
            count = size == 0 || count <= maximumValues / size ? count * size : maximumValues + 1;
            if (count > maximumValues)
            {
                throw new ImagingException($"{name}: shape [{string.Join(", ", shape)}] has more than {maximumValues:N0} values.")
                {
                    Limit = $"{maximumValues:N0} values",
                };
            }
        }

        return count;
    }

    private static int[] ReadHeader(Stream file, string name)
    {
        var start = new byte[8];
        file.ReadExactly(start);
        if (!start.AsSpan(0, 6).SequenceEqual(_magic) || start[6] is < 1 or > 3)
        {
            throw new ImagingException($"{name}: not a .npy file.");
        }

        var length = new byte[start[6] == 1 ? 2 : 4];
        file.ReadExactly(length);
        var size = length.Length == 2 ? BinaryPrimitives.ReadUInt16LittleEndian(length) : BinaryPrimitives.ReadUInt32LittleEndian(length);
        if (size > MaximumHeader)
        {
            throw new ImagingException($"{name}: the .npy header is {size:N0} bytes long.") { Limit = $"{MaximumHeader:N0} bytes" };
        }

        var bytes = new byte[size];
        file.ReadExactly(bytes);
        var header = Encoding.Latin1.GetString(bytes);
        var type = TypePattern().Match(header).Groups[1].Value;
        var shape = ShapePattern().Match(header);
        if (type != "<f4" || header.Contains("'fortran_order': True", StringComparison.Ordinal) || !shape.Success)
        {
            throw new ImagingException($"{name}: the array has type '{type}'. Save it as float32 in C order: numpy.save(file, numpy.ascontiguousarray(array, dtype='float32')).");
        }

        var sizes = shape.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return [.. sizes.Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new ImagingException($"{name}: the .npy header has a size of '{part}'."))];
    }

    [GeneratedRegex("'descr': *'([^']*)'")]
    private static partial Regex TypePattern();

    [GeneratedRegex(@"'shape': *\(([^)]*)\)")]
    private static partial Regex ShapePattern();
}
