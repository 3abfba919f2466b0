using SaliencyLab.Models.Graph;
using SaliencyLab.TestData;
using Xunit;

namespace SaliencyLab.Models.Tests.Graph.Layers;

public sealed class SharedLayerTests
{
    public static TheoryData<string, string> Exports()
    {
        var data = new TheoryData<string, string>();
        foreach (var (network, file) in SharedNetwork.Exports())
        {
            data.Add(network, file);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Exports))]
    public void Every_listed_layer_is_the_value_and_shape_that_its_author_knows(string network, string file)
    {
        var description = SharedNetwork.Description(network);
        var input = Numbers(description.GetProperty("input"));
        var layers = SharedNetwork.Catalogue(DataFolders.Find("networks", network, file)!, input);
        foreach (var listed in description.GetProperty("layers").EnumerateArray())
        {
            var path = listed.GetProperty("path").GetString()!;
            var value = listed.GetProperty(file == "model.dynamo.onnx" ? "dynamo" : "onnx").GetString()!;
            var layer = layers.Find(path);
            Assert.True(layer is not null, $"{path} is not found; near it: {string.Join(", ", layers.Nearest(path))}.");
            Assert.Equal(value, layer.Value);
            Assert.Equal(Numbers(listed.GetProperty("shape")), layer.Shape);
            Assert.Equal(value, layers.Find(value)!.Value);
        }

        Assert.Equal((input[2], input[3]), (layers.Input.Height, layers.Input.Width));
        Assert.Same(layers.Input, layers.Find("input"));
    }

    [Theory]
    [InlineData("efficientnet_lite0", "blocks.0 blocks.2 blocks.4 blocks.10 head")]
    [InlineData("mobilenet_v2", "features.1 features.3 features.6 features.13 features.18")]
    public void Recommended_layers_of_the_bundled_networks(string network, string recommended)
    {
        var layers = Bundled(network);

        Assert.Equal(recommended.Split(' '), Names(layers.Recommended));
    }

    [Fact]
    public void The_ruler_of_efficientnet_lite0_runs_from_stem_to_head() => Assert.Equal(
        ["stem", .. Enumerable.Range(0, 16).Select(block => $"blocks.{block}"), "head"], Names(Bundled("efficientnet_lite0").Ruler));

    [Theory]
    [InlineData("resnet", "model.onnx", "layer1 layer2 layer3 layer4")]
    [InlineData("resnet", "model.dynamo.onnx", "layer1 layer2 layer3 layer4")]
    [InlineData("vgg", "model.onnx", "features.1 features.4 features.9")]
    [InlineData("vgg", "model.dynamo.onnx", "features.1 features.4 features.9")]
    [InlineData("vit", "model.onnx", "encoder")]
    [InlineData("swin", "model.onnx", "features.1 features.3 permute")]
    [InlineData("swin", "model.dynamo.onnx", "features.1 features.3 permute")]
    [InlineData("regnet", "model.onnx", "trunk_output.block1 trunk_output.block2 trunk_output.block3")]
    [InlineData("convnext", "model.onnx", "features.1 features.3 features.5")]
    [InlineData("shufflenet_v2", "model.onnx", "stage2 stage3 conv5")]
    [InlineData("plain", "model.onnx", "features.1 features.4 features.7")]
    [InlineData("mobilenet_v2", "model.onnx", "features.1 features.3 features.6 features.13 features.18")]
    [InlineData("mobilenet_v2", "model.dynamo.onnx", "features.1 features.3 features.6 features.13 features.18")]
    public void Recommended_layers_are_the_last_of_each_resolution(string network, string file, string recommended)
    {
        var path = DataFolders.Find("networks", network, file);
        Assert.SkipWhen(path is null, $"The network {network} lies beside the checkout only, in shared/networks.");

        Assert.Equal(recommended.Split(' '), Names(SharedNetwork.Catalogue(path!, Numbers(SharedNetwork.Description(network).GetProperty("input"))).Recommended));
    }

    [Theory]
    [InlineData("resnet.fused.onnx", "resnet")]
    [InlineData("resnet.batchnorm.onnx", "resnet")]
    [InlineData("resnet.float16.onnx", "resnet")]
    [InlineData("resnet.opset7.onnx", "resnet")]
    [InlineData("resnet.qdq.onnx", "resnet")]
    [InlineData("mobilenet_v2.opset8.onnx", "mobilenet_v2")]
    [InlineData("vit.fused.onnx", "vit")]
    public void Programs_that_rewrite_a_graph_leave_its_layers(string file, string network)
    {
        var path = DataFolders.Find("networks", "variants", file);
        Assert.SkipWhen(path is null, "The odd but real files lie beside the checkout only, in shared/networks/variants.");
        var description = SharedNetwork.Description(network);
        var layers = SharedNetwork.Catalogue(path!, Numbers(description.GetProperty("input")));

        Assert.All(description.GetProperty("layers").EnumerateArray(), listed =>
            Assert.Equal(listed.GetProperty("onnx").GetString(), layers.Find(listed.GetProperty("path").GetString()!)?.Value));
    }

    private static LayerCatalogue Bundled(string network) =>
        SharedNetwork.Catalogue(Path.Combine(DataFolders.Repository, "models", network + ".onnx"), [1, 3, 224, 224]);

    private static IEnumerable<string> Names(IEnumerable<Layer> layers) => layers.Select(layer => layer.Name);

    private static long[] Numbers(System.Text.Json.JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetInt64())];
}
