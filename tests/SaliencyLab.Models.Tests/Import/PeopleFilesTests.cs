using System.Text.Json;
using SaliencyLab.Models.Graph;
using SaliencyLab.TestData;
using Xunit;

namespace SaliencyLab.Models.Tests.Import;

/// <summary>Files as people have them: read, or refused with the words that help.</summary>
public sealed class PeopleFilesTests
{
    [Fact]
    public void Files_as_people_have_them_are_read_or_refused_as_they_must_be()
    {
        Assert.SkipWhen(DataFolders.Find("networks", "people", "people.json") is null, "The files as people have them lie beside the checkout only, in shared/networks/people.");
        var table = DataFolders.Find("networks", "people", "people.json")!;
        using var rows = JsonDocument.Parse(File.ReadAllText(table));
        foreach (var row in rows.RootElement.EnumerateArray())
        {
            var file = row.GetProperty("model").GetString()!;
            if (file.Contains(".onnx", StringComparison.Ordinal))
            {
                Check(Path.Combine(Path.GetDirectoryName(table)!, file));
            }
            else if (file is "torchscript/lite_flatbuffer.ptl" or "checkpoints/whole_module.pt")
            {
                Assert.Contains("torch.onnx", Refused(Path.Combine(Path.GetDirectoryName(table)!, file)), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Odd_but_real_files_are_read()
    {
        Assert.SkipWhen(DataFolders.Find("networks", "variants") is null, "The odd but real files lie beside the checkout only, in shared/networks/variants.");
        foreach (var file in Directory.EnumerateFiles(DataFolders.Find("networks", "variants")!, "*.onnx"))
        {
            using var graph = SharedFiles.Import(file);

            Assert.Single(graph.Inputs);
            AssertHalfTypesAreGone(graph.Body);
        }
    }

    private static void Check(string path)
    {
        if (Path.GetExtension(path) == ".onnxtxt")
        {
            var message = Refused(path);
            Assert.Contains("text", message, StringComparison.Ordinal);
            Assert.Contains("onnx.load", message, StringComparison.Ordinal);
            return;
        }

        using var graph = SharedFiles.Import(path);
        var inputs = graph.Inputs.Select(input => input.Name).ToArray();
        Assert.Equal(Path.GetFileName(path) == "two_images.onnx" ? 2 : 1, inputs.Length);
        Assert.NotEmpty(graph.Body.Outputs);
    }

    private static string Refused(string path) => Assert.Throws<ModelFormatException>(() => SharedFiles.Import(path)).Message;

    private static void AssertHalfTypesAreGone(GraphBody body) => Assert.All(
        body.Constants.Values, constant => Assert.DoesNotContain(constant.dtype, new[] { TorchSharp.torch.ScalarType.Float16, TorchSharp.torch.ScalarType.BFloat16 }));
}
