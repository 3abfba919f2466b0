using System.Text.Json.Nodes;
using SaliencyLab.Imaging.Export;
using SaliencyLab.TestData;
using Xunit;

namespace SaliencyLab.Cli.Tests.Commands;

public sealed class ScoresCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Folders => [.. DataFolders.Networks.Select(folder => Path.GetFileName(folder))];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Scores_are_those_of_PyTorch(string network)
    {
        var folder = DataFolders.Networks.Single(path => Path.GetFileName(path) == network);
        var run = ShellRun.Of("scores", "--model", Path.Combine(folder, "model.onnx"), "--input", Path.Combine(folder, "input.npy"), "--out", _folder.At("scores.npy"));
        Assert.Equal((0, ""), (run.Status, run.Error));
        var (scores, expected) = (Read(_folder.At("scores.npy")), Read(Path.Combine(folder, "logits.npy")));
        Assert.Equal(expected.Shape, scores.Shape);
        var largest = expected.Values.Max(Math.Abs);
        Assert.All(scores.Values.Zip(expected.Values), pair => Assert.Equal(pair.Second, pair.First, 1e-4f * largest));
    }

    [Fact]
    public void JSON_has_all_scores_by_index_and_the_highest_in_order()
    {
        var run = ShellRun.Of("scores", "--model", SmallNetworks.Resnet("model.onnx"), "--input", SmallNetworks.Resnet("input.npy"), "--top", "2", "--json");
        var json = JsonNode.Parse(run.Out)!;
        Assert.Equal(12, json["scores"]!.AsArray().Count);
        Assert.Equal([10], json["top"]!.AsArray().Take(1).Select(line => line!["index"]!.GetValue<int>()));
        Assert.Equal(2, json["top"]!.AsArray().Count);
        Assert.Equal("class 10", json["top"]![0]!["label"]!.GetValue<string>());
    }

    [Fact]
    public void The_bundled_network_sees_espresso_and_a_cat()
    {
        var run = ShellRun.Of("scores", "--model", "efficientnet_lite0", "--image", "cat_and_coffee.jpg", "--top", "2");
        Assert.Equal((0, ""), (run.Status, run.Error));
        Assert.Equal("class   score  probability  label\n  967  7.3958       23.5 %  espresso\n  285  6.5784       10.4 %  Egyptian cat\n", run.Out);
    }

    [Fact]
    public void An_array_of_another_shape_is_a_wrong_request()
    {
        using (var file = File.Create(_folder.At("small.npy")))
        {
            NpyFile.Write(file, [1, 3, 2, 2], new float[12]);
        }

        var run = ShellRun.Of("scores", "--model", SmallNetworks.Resnet("model.onnx"), "--input", _folder.At("small.npy"), "--out", _folder.At("scores.npy"));
        Assert.Equal(
            (ExitStatus.Wrong, "saliencylab: input: small.npy has the shape [1, 3, 2, 2], and the network takes [1, 3, 64, 64].\n"), (run.Status, run.Error));
        Assert.False(File.Exists(_folder.At("scores.npy")));
    }

    public void Dispose() => _folder.Dispose();

    private static NpyArray Read(string path)
    {
        using var file = File.OpenRead(path);
        return NpyFile.Read(file, path, 1 << 20);
    }
}
