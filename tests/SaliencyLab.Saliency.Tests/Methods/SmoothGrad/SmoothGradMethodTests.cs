using System.Text.Json;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Saliency.Methods.SmoothGrad;
using SaliencyLab.Saliency.Signals;
using SaliencyLab.Saliency.Tests.Planning;
using TorchSharp;
using Xunit;

namespace SaliencyLab.Saliency.Tests.Methods.SmoothGrad;

public sealed class SmoothGradMethodTests
{
    /// <summary>Mean of the two gradients: (½, ½, 0, 0, 0, ½, ½, 1, −3/2) and (0, 1, 0, 1, 1, −½, ½, −1, 2).</summary>
    [Fact]
    public void A_map_is_the_largest_magnitude_of_the_mean_gradient()
    {
        using var scope = torch.NewDisposeScope();
        using var activation = new ActivationSignals(SmallLayer.ToTensor(SmallLayer.Activation));
        using var moments = new GradientMoments(2, 3, 3);
        moments.Add(torch.cat([SmallLayer.ToTensor(SmallLayer.Gradient), SmallLayer.ToTensor(SmallLayer.NoisyGradient)], 0));
        var method = (SmoothGradMethod)SmoothGradMethod.Entry.Create(null);
        SmallLayer.Equal([0.5, 1, 0, 1, 1, 0.5, 0.5, 1, 2], method.Compute(activation, moments).Values);
    }

    [Theory]
    [InlineData("{}", """{"samples":16,"noise":0.15,"seed":0}""")]
    [InlineData("""{"seed": 11, "sigma": 0.3, "samples": 6}""", """{"samples":6,"sigma":0.3,"seed":11}""")]
    public void Options_are_written_out(string options, string expected) =>
        Assert.Equal(expected, JsonSerializer.Serialize(SampleNetwork.Method("smoothgrad", options).Options));

    [Fact]
    public void A_layer_is_refused()
    {
        using var sample = SampleNetwork.Small("resnet");
        var error = Assert.Throws<OptionException>(() => SampleNetwork.Method("smoothgrad").CheckLayer(sample.Shaped.Layers.Find("layer3.0")!));
        Assert.Equal(("layer", "smoothgrad makes a map of the input, not of layer3.0; leave \"layer\" out."), (error.Key, error.Message));
    }
}
