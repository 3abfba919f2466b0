using SaliencyLab.Saliency.Inspection;
using SaliencyLab.Saliency.Methods.GradCam;
using SaliencyLab.Saliency.Signals;
using SaliencyLab.Saliency.Tests.Methods;
using SaliencyLab.Saliency.Tests.Planning;
using TorchSharp;
using Xunit;

namespace SaliencyLab.Saliency.Tests.Inspection;

public sealed class ChannelRunTests
{
    /// <summary>Gradients 1, 0, −1, 2, −1, 1, 0, 1, −2 and −1, 2, 1, 0, 1, −2, 1, 0, 3 have the sums 1 and 5.</summary>
    [Fact]
    public void A_channel_weighs_its_mean_gradient()
    {
        using var scope = torch.NewDisposeScope();
        using var activation = new ActivationSignals(SmallLayer.ToTensor(SmallLayer.Activation));
        var weights = GradCamMethod.Weights(new LayerSignals(activation, SmallLayer.ToTensor(SmallLayer.Gradient)));
        Assert.Equal([1 / 9f, 5 / 9f], weights);
    }

    [Fact]
    public void Weights_and_feature_maps_make_the_map_of_Grad_CAM()
    {
        using var sample = SampleNetwork.Small("resnet");
        var layer = sample.Shaped.Layers.Find("layer3.0")!;
        var channels = ChannelRun.Compute(sample.Shaped, sample.Picture, layer, 10, TestContext.Current.CancellationToken);
        Assert.Equal((layer.Channels, layer.Channels), (channels.Weights.Length, channels.Means.Length));
        var sum = new double[layer.Height * layer.Width];
        for (var channel = 0; channel < layer.Channels; channel++)
        {
            var plane = channels.Plane(channel).ToArray();
            Assert.Equal(plane.Average(), channels.Means[channel], 4);
            for (var position = 0; position < sum.Length; position++)
            {
                sum[position] += channels.Weights[channel] * plane[position];
            }
        }

        var map = SaliencyLab.Saliency.Planning.SaliencyRun.Compute(sample.Shaped, sample.Picture, [sample.Map("grad-cam", "layer3.0", 10)], null, TestContext.Current.CancellationToken).Maps[0];
        var largest = map.Values.Max();
        Assert.All(map.Values.Zip(sum), pair => Assert.InRange(pair.First - Math.Max(0, pair.Second), -1e-5 * largest, 1e-5 * largest));
    }

    [Fact]
    public void It_leaves_no_tensor_and_refuses_a_class_that_is_not_there()
    {
        using var sample = SampleNetwork.Small("resnet");
        var layer = sample.Shaped.Layers.Find("layer3.0")!;
        ChannelRun.Compute(sample.Shaped, sample.Picture, layer, 3, TestContext.Current.CancellationToken);
        var before = torch.Tensor.TotalCount;
        ChannelRun.Compute(sample.Shaped, sample.Picture, layer, 3, TestContext.Current.CancellationToken);
        Assert.Throws<ArgumentOutOfRangeException>(() => ChannelRun.Compute(sample.Shaped, sample.Picture, layer, sample.Shaped.Classes, TestContext.Current.CancellationToken));
        Assert.Equal(before, torch.Tensor.TotalCount);
    }
}
