using System.Text;
using SaliencyLab.Explanations.Export;
using Xunit;

namespace SaliencyLab.Explanations.Tests.Export;

public sealed class ExportFolderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("saliencylab-tests-").FullName;

    [Fact]
    public void A_new_folder_holds_every_file_and_nothing_else()
    {
        ExportFolder.Write(Path.Combine(_root, "deep", "out"), [Text("m0.npy", "a"), Text("manifest.json", "{}")], TestContext.Current.CancellationToken);
        Assert.Equal(["m0.npy", "manifest.json"], Names("deep", "out"));
        Assert.Equal(["out"], Names("deep"));
    }

    [Fact]
    public void A_failure_leaves_nothing_behind()
    {
        IEnumerable<ExportFile> files = [Text("m0.npy", "a"), new ExportFile("m1.npy", _ => throw new IOException("disk full"))];
        Assert.Throws<IOException>(() => ExportFolder.Write(Path.Combine(_root, "out"), files, TestContext.Current.CancellationToken));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_root));
    }

    [Fact]
    public void Cancellation_leaves_nothing_behind()
    {
        using var cancelled = new CancellationTokenSource();
        IEnumerable<ExportFile> files = [new ExportFile("m0.npy", _ => cancelled.Cancel()), Text("manifest.json", "{}")];
        Assert.Throws<OperationCanceledException>(() => ExportFolder.Write(Path.Combine(_root, "out"), files, cancelled.Token));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_root));
    }

    [Fact]
    public void A_folder_that_is_there_keeps_other_files_and_loses_maps_of_an_earlier_export()
    {
        File.WriteAllText(Path.Combine(_root, "notes.txt"), "mine");
        File.WriteAllText(Path.Combine(_root, "other.npy"), "mine");
        ExportFolder.Write(_root, [Text("m0.npy", "a"), Text("m1.npy", "b"), Text("manifest.json", """{"maps": [{"file": "m0.npy"}, {"file": "m1.npy"}, {"file": "../m2.npy"}]}""")], TestContext.Current.CancellationToken);
        ExportFolder.Write(_root, [Text("m0.npy", "c"), Text("manifest.json", "{}")], TestContext.Current.CancellationToken);
        Assert.Equal(["m0.npy", "manifest.json", "notes.txt", "other.npy"], Names());
        Assert.Equal("c", File.ReadAllText(Path.Combine(_root, "m0.npy")));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private IEnumerable<string> Names(params string[] below) =>
        Directory.EnumerateFileSystemEntries(Path.Combine([_root, .. below])).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    private static ExportFile Text(string name, string text) => new(name, file => file.Write(Encoding.UTF8.GetBytes(text)));
}
