using SaliencyLab.Imaging.Export;
using SaliencyLab.Models.Execution;
using SaliencyLab.Models.Import;
using SaliencyLab.TestData;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Tests.Execution;

public sealed class NetworkTests
{
    public static TheoryData<string> Files()
    {
        var data = new TheoryData<string>();
        foreach (var folder in DataFolders.Networks)
        {
            foreach (var file in Directory.EnumerateFiles(folder, "model*.onnx").Order(StringComparer.Ordinal))
            {
                data.Add(Path.Combine(Path.GetFileName(folder), Path.GetFileName(file)));
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Scores_are_the_reference_ones(string file)
    {
        var path = DataFolders.Find("networks", file)!;
        Compare(path, Path.GetDirectoryName(path)!);
    }

    [Theory]
    [InlineData("efficientnet_lite0")]
    [InlineData("mobilenet_v2")]
    public void Scores_of_trained_networks_are_the_reference_ones(string name)
    {
        var folder = DataFolders.Find("models", name);
        Assert.SkipWhen(folder is null, $"shared/models/{name} with its reference scores is not beside the checkout");
        Compare(Path.Combine(DataFolders.Repository, "models", $"{name}.onnx"), folder);
    }

    private static void Compare(string file, string folder)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var graph = ModelImporter.Import(ModelFile.OnDisk(file), new ImportLimits(), cancellation);
        using var network = new Network(graph, new NetworkOptions());
        using var scope = NewDisposeScope();
        var x = ReferenceArrays.Read(Path.Combine(folder, "input.npy"));
        var expected = ReferenceArrays.Read(Path.Combine(folder, "logits.npy")).reshape(-1);
        var shaped = network.At((int)x.shape[1], (int)x.shape[2], (int)x.shape[3], cancellation);
        using var result = shaped.Forward(x, [], cancellation);
        var error = (result.Scores.reshape(-1) - expected).abs().max().item<float>() / expected.abs().max().item<float>();
        Assert.True(error < 1e-4, $"the scores are {error} off");
        Assert.NotEmpty(shaped.Layers.Recommended);
        using var tapped = shaped.Forward(x, [shaped.Layers.Input, .. shaped.Layers.All], cancellation);
        var gradients = tapped.Gradients(tapped.Scores[0, 0], keep: false);
        Assert.Contains(gradients, pair => pair.Value.abs().max().item<float>() > 0);
        Assert.All(gradients, pair => Assert.Equal([1, pair.Key.Channels, pair.Key.Height, pair.Key.Width], pair.Value.shape));
    }
}
