using System.IO.Compression;

namespace SaliencyLab.Explanations.Export;

/// <summary>An export as one zip file.</summary>
public static class ExportArchive
{
    // Two exports of the same answer are the same bytes.
    private static readonly DateTimeOffset _timestamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the files one after another.</summary>
    /// <param name="archive">Left open.</param>
    public static void Write(Stream archive, IEnumerable<ExportFile> files, CancellationToken cancellation)
    {
        using var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            var entry = zip.CreateEntry(file.Name, CompressionLevel.Fastest);
            entry.LastWriteTime = _timestamp;
            using var content = entry.Open();
            file.Write(content);
        }
    }
}
