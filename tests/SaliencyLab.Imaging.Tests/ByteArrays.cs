using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace SaliencyLab.Imaging.Tests;

/// <summary>The uint8 arrays of a .npz file made by numpy: name to shape and values.</summary>
internal static partial class ByteArrays
{
    public static IReadOnlyDictionary<string, (int[] Shape, byte[] Values)> Read(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        return archive.Entries.ToDictionary(entry => entry.FullName[..^".npy".Length], Read);
    }

    private static (int[] Shape, byte[] Values) Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        var bytes = memory.ToArray();
        var start = 10 + BitConverter.ToUInt16(bytes, 8);
        var header = Encoding.ASCII.GetString(bytes, 10, start - 10);
        Assert.Contains("'|u1'", header, StringComparison.Ordinal);
        Assert.Contains("'fortran_order': False", header, StringComparison.Ordinal);
        int[] shape = [.. Number().Matches(header[header.IndexOf('(', StringComparison.Ordinal)..]).Select(match => int.Parse(match.Value, null))];
        return (shape, bytes[start..]);
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
