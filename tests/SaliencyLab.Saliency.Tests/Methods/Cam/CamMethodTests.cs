using SaliencyLab.Saliency.Methods;
using SaliencyLab.Saliency.Planning;
using SaliencyLab.Saliency.Tests.Planning;
using Xunit;

namespace SaliencyLab.Saliency.Tests.Methods.Cam;

public sealed class CamMethodTests
{
    /// <summary>second = 3x, and the classes weigh it by 1 and -1.</summary>
    [Fact]
    public void A_map_is_the_layer_weighted_as_the_linear_layer_does()
    {
        using var network = HandMadeNetwork.SharedBias();
        var result = SaliencyRun.Compute(network.Shaped, [1, 2, 3, -4], [network.Map("cam", "second", 0), network.Map("cam", "second", 1)], null, TestContext.Current.CancellationToken);
        Assert.Equal([3f, 6f, 9f, -12f], result.Maps[0].Values);
        Assert.Equal([-3f, -6f, -9f, 12f], result.Maps[1].Values);
    }

    [Fact]
    public void Another_layer_than_the_pooled_one_is_refused_with_that_one()
    {
        using var sample = SampleNetwork.Small("resnet");
        var error = Assert.Throws<LayerException>(() => Run(sample, sample.Map("cam", "layer3.0", 1)));
        Assert.Equal("CAM is a map of the layer that the network pools, which is not \"layer3.0\". Choose \"layer4\", or Grad-CAM (\"grad-cam\") for any other layer.", error.Message);
    }

    [Fact]
    public void A_network_that_does_not_pool_is_refused_with_the_node_in_the_way()
    {
        using var sample = SampleNetwork.Small("vit");
        var error = Assert.Throws<LayerException>(() => Run(sample, sample.Map("cam", "encoder.layers.encoder_layer_1", 1)));
        Assert.Contains("CAM is for networks with one linear layer behind global average pooling; this network is no such network: node '", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("Grad-CAM (\"grad-cam\") is its generalisation and takes any layer.", error.Message, StringComparison.Ordinal);
    }

    private static void Run(SampleNetwork sample, MapRequest map) =>
        SaliencyRun.Compute(sample.Shaped, sample.Picture, [map], null, TestContext.Current.CancellationToken);
}
