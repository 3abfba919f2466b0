using System.IO.Compression;
using System.Text;
using SaliencyLab.Explanations.Export;
using Xunit;

namespace SaliencyLab.Explanations.Tests.Export;

public sealed class ExportArchiveTests
{
    [Fact]
    public void Files_come_back_from_the_zip_in_their_order()
    {
        using var bytes = new MemoryStream(Archive());
        using var zip = new ZipArchive(bytes);
        Assert.Equal(["m0.npy", "manifest.json"], zip.Entries.Select(entry => entry.FullName));
        using var text = new StreamReader(zip.GetEntry("manifest.json")!.Open());
        Assert.Equal("{}", text.ReadToEnd());
    }

    [Fact]
    public void The_same_files_give_the_same_bytes() => Assert.Equal(Archive(), Archive());

    private static byte[] Archive()
    {
        using var bytes = new MemoryStream();
        ExportArchive.Write(bytes, [Text("m0.npy", "abc"), Text("manifest.json", "{}")], TestContext.Current.CancellationToken);
        return bytes.ToArray();
    }

    private static ExportFile Text(string name, string text) => new(name, file => file.Write(Encoding.UTF8.GetBytes(text)));
}
