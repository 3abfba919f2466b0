namespace SaliencyLab.Cli.Tests;

/// <summary>An empty folder that is deleted with all that is in it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>Full path.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("saliencylab-tests-").FullName;

    /// <summary>Path of a file or folder in it.</summary>
    public string At(string name) => Path.Combine(Root, name);

    /// <summary>Writes a text file and gives its path.</summary>
    public string Write(string name, string text)
    {
        File.WriteAllText(At(name), text);
        return At(name);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Root, recursive: true);
}
