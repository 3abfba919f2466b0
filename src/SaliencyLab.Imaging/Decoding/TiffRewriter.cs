using System.Buffers.Binary;

namespace SaliencyLab.Imaging.Decoding;

/// <summary>
/// Gives a TIFF file a new first directory with the tags that make its pixels and nothing else: metadata, previews and further pages never reach
/// the decoder, and the defaults that files may leave out (TIFF 6.0), but ImageSharp asks for, are written out.
/// </summary>
internal static class TiffRewriter
{
    private static readonly ushort[] _pixelTags = [256, 257, 258, 259, 262, 273, 277, 278, 279, 284, 317, 320, 338];

    /// <summary>The file with the new directory behind it; offsets of the old entries stay right.</summary>
    public static byte[] WithoutMetadata(ReadOnlySpan<byte> file)
    {
        var tags = new TiffDirectory(file);
        var bigEndian = file.StartsWith("MM"u8);
        using var directory = new MemoryStream();
        ushort count = 0;
        foreach (var tag in _pixelTags)
        {
            var entry = tags.Entry(tag);
            if (entry.IsEmpty && Missing(tag, tags) is { } value)
                entry = Long(tag, value, bigEndian);

            directory.Write(entry);
            count += entry.IsEmpty ? (ushort)0 : (ushort)1;
        }

        // Directories begin on a word.
        var start = (file.Length + 1) / 2 * 2;
        var result = new byte[start + 2 + directory.Length + 4];
        file.CopyTo(result);
        directory.GetBuffer().AsSpan(0, (int)directory.Length).CopyTo(result.AsSpan(start + 2));
        Write(result.AsSpan(4), (uint)start, bigEndian);
        Write(result.AsSpan(start), count, bigEndian);
        return result;
    }

    private static uint? Missing(ushort tag, TiffDirectory tags) => tag switch
    {
        258 or 259 or 277 or 284 => 1,
        278 => tags.Number(257, 0),
        _ => null,
    };

    // Tags of small numbers are shorts, those of sizes longs.
    private static byte[] Long(ushort tag, uint value, bool bigEndian)
    {
        var entry = new byte[12];
        Write(entry, tag, bigEndian);
        Write(entry.AsSpan(2), tag == 278 ? (ushort)4 : (ushort)3, bigEndian);
        Write(entry.AsSpan(4), 1u, bigEndian);
        if (tag == 278)
            Write(entry.AsSpan(8), value, bigEndian);
        else
            Write(entry.AsSpan(8), (ushort)value, bigEndian);

        return entry;
    }

    private static void Write(Span<byte> to, ushort value, bool bigEndian)
    {
        if (bigEndian)
            BinaryPrimitives.WriteUInt16BigEndian(to, value);
        else
            BinaryPrimitives.WriteUInt16LittleEndian(to, value);
    }

    private static void Write(Span<byte> to, uint value, bool bigEndian)
    {
        if (bigEndian)
            BinaryPrimitives.WriteUInt32BigEndian(to, value);
        else
            BinaryPrimitives.WriteUInt32LittleEndian(to, value);
    }
}
