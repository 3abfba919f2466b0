using System.Text.Json;
using System.Text.Json.Nodes;

namespace SaliencyLab.Explanations.Export;

/// <summary>An export as a folder that is written whole or not at all.</summary>
public static class ExportFolder
{
    /// <summary>
    /// Writes all files to a new folder beside the target and moves them in only when every one is complete. A folder that is there already keeps its
    /// other files; those that its manifest lists are replaced.
    /// </summary>
    /// <exception cref="IOException">The folder can't be written; nothing was changed.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder can't be written; nothing was changed.</exception>
    public static void Write(string folder, IEnumerable<ExportFile> files, CancellationToken cancellation)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var exists = Directory.Exists(target);
        var parent = exists ? target : Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(parent);
        var staging = Path.Combine(parent, $".saliencylab-{Path.GetRandomFileName()}");
        Directory.CreateDirectory(staging);
        try
        {
            foreach (var file in files)
            {
                cancellation.ThrowIfCancellationRequested();
                using var content = File.Create(Path.Combine(staging, file.Name));
                file.Write(content);
            }

            cancellation.ThrowIfCancellationRequested();
            if (exists)
            {
                MoveInto(target, staging);
            }
            else
            {
                Directory.Move(staging, target);
            }
        }
        finally
        {
            if (Directory.Exists(staging))
            {
                Directory.Delete(staging, recursive: true);
            }
        }
    }

    private static void MoveInto(string target, string staging)
    {
        var names = Directory.EnumerateFiles(staging).Select(path => Path.GetFileName(path)).OrderBy(name => name == ExportFiles.Manifest).ToArray();
        var stale = Listed(Path.Combine(target, ExportFiles.Manifest)).Except(names, StringComparer.Ordinal);
        foreach (var name in names)
        {
            File.Move(Path.Combine(staging, name), Path.Combine(target, name), overwrite: true);
        }

        foreach (var name in stale.Where(name => name == Path.GetFileName(name) && name.EndsWith(".npy", StringComparison.Ordinal)))
        {
            File.Delete(Path.Combine(target, name));
        }
    }

    private static IReadOnlyList<string> Listed(string manifest)
    {
        if (!File.Exists(manifest))
        {
            return [];
        }

        try
        {
            var maps = JsonNode.Parse(File.ReadAllText(manifest))?["maps"]?.AsArray();
            return maps is null ? [] : [.. maps.Select(map => map?["file"]?.GetValue<string>()).OfType<string>()];
        }
        catch (Exception other) when (other is JsonException or InvalidOperationException or FormatException)
        {
            // Somebody else's manifest.json: it lists nothing of ours.
            return [];
        }
    }
}
