namespace SaliencyLab.Cli.Files;

/// <summary>A file that is written whole or not at all.</summary>
internal static class WholeFile
{
    /// <summary>Writes to a new file beside the target, then moves it there.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        var full = Path.GetFullPath(path);
        var staging = Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetRandomFileName()}");
        try
        {
            using (var file = File.Create(staging))
            {
                write(file);
            }

            File.Move(staging, full, overwrite: true);
        }
        finally
        {
            File.Delete(staging);
        }
    }
}
