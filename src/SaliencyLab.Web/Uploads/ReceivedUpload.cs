namespace SaliencyLab.Web.Uploads;

/// <summary>The files of an upload in a folder of their own, which goes with this unless it has been moved away.</summary>
internal sealed class ReceivedUpload(string folder) : IDisposable
{
    private readonly List<ReceivedFile> _files = [];

    /// <summary>The folder.</summary>
    public string Folder { get; } = folder;

    /// <summary>In the order they came.</summary>
    public IReadOnlyList<ReceivedFile> Files => _files;

    /// <summary>Adds a file.</summary>
    public void Add(ReceivedFile file) => _files.Add(file);

    /// <summary>Deletes what is still there.</summary>
    public void Dispose()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}
