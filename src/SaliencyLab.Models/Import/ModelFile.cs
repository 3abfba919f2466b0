namespace SaliencyLab.Models.Import;

/// <summary>A model's bytes, and those of the files beside it that it may name (external data). Knows nothing of where they lie.</summary>
/// <param name="Name">The name a person gave the file, for messages.</param>
/// <param name="Open">Opens the file from its start; the stream can seek.</param>
/// <param name="OpenBeside">Opens a file that lies beside the model by its plain name, or null where there is none. Never called with a path that leaves the folder.</param>
public sealed record ModelFile(string Name, Func<Stream> Open, Func<string, Stream?> OpenBeside)
{
    /// <summary>A file on disk; files beside it are found in its folder and nowhere else.</summary>
    public static ModelFile OnDisk(string path, string? name = null) => new(
        name ?? Path.GetFileName(path),
        () => File.OpenRead(path),
        beside =>
        {
            var folder = Path.GetFullPath(Path.GetDirectoryName(Path.GetFullPath(path))!);
            var full = Path.GetFullPath(Path.Combine(folder, beside));
            var contained = full.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
            return contained && File.Exists(full) && new FileInfo(full).LinkTarget is null ? File.OpenRead(full) : null;
        });
}
