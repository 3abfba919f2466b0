using SaliencyLab.Saliency.Planning;
using Xunit;

namespace SaliencyLab.Saliency.Tests.Planning;

public sealed class LayerCheckTests
{
    [Fact]
    public void Each_method_that_makes_no_sense_at_a_layer_has_its_reason()
    {
        using var sample = SampleNetwork.Small("resnet");
        var layers = new[] { "layer1.0", "layer4.1", "layer4.1.conv2" }.Select(name => sample.Shaped.Layers.Find(name)!);
        var unfit = LayerCheck.Unfit(sample.Shaped, layers);

        Assert.Equal(
            [("cam", "layer1.0"), ("cam", "layer4.1.conv2"), ("normgrad-real", "layer1.0"), ("normgrad-real", "layer4.1")],
            unfit.Keys.Order());
        Assert.StartsWith("CAM is a map of the layer that the network pools, which is not \"layer1.0\".", unfit[("cam", "layer1.0")], StringComparison.Ordinal);
    }

    [Fact]
    public void A_node_without_a_rule_is_named()
    {
        using var sample = SampleNetwork.Small("vit");
        var layer = sample.Shaped.Layers.Ruler[0];
        Assert.Contains("excitation", LayerCheck.Unfit(sample.Shaped, [layer])[("excitation-backprop", layer.Name)], StringComparison.OrdinalIgnoreCase);
    }
}
