using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace SaliencyLab.Imaging.Tests.Decoding;

/// <summary>PNG files byte by byte, right or wrong.</summary>
internal sealed class PngBuilder
{
    private readonly List<byte> _file = [];

    public PngBuilder(uint width, uint height, byte depth = 8, byte colour = 2)
    {
        _file.AddRange([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        var header = new byte[13];
        BinaryPrimitives.WriteUInt32BigEndian(header, width);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (depth, colour);
        Chunk("IHDR", header);
    }

    public static byte[] Deflate(Action<Stream> write)
    {
        using var memory = new MemoryStream();
        using (var compressed = new ZLibStream(memory, CompressionLevel.Fastest))
            write(compressed);

        return memory.ToArray();
    }

    public static void Zeros(Stream stream, int megabytes)
    {
        var block = new byte[1 << 20];
        for (var i = 0; i < megabytes; i++)
            stream.Write(block);
    }

    public PngBuilder Chunk(string kind, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        _file.AddRange(number);
        byte[] body = [.. Encoding.ASCII.GetBytes(kind), .. content];
        _file.AddRange(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(body));
        _file.AddRange(number);
        return this;
    }

    public byte[] End() => Chunk("IEND", []).Bytes();

    public byte[] Bytes() => [.. _file];

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
        }

        return ~crc;
    }
}
