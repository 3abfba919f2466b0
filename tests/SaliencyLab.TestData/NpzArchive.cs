using System.IO.Compression;
using SaliencyLab.Imaging.Export;

namespace SaliencyLab.TestData;

/// <summary>The float32 arrays of a .npz file by name.</summary>
public static class NpzArchive
{
    /// <summary>Reads every array.</summary>
    public static IReadOnlyDictionary<string, NpyArray> Read(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        return archive.Entries.ToDictionary(entry => Path.GetFileNameWithoutExtension(entry.FullName), Read);
    }

    private static NpyArray Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return NpyFile.Read(stream, entry.FullName, 1L << 28);
    }
}
