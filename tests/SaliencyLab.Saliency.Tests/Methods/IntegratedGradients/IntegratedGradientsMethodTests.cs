using System.Text.Json;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Saliency.Methods.IntegratedGradients;
using SaliencyLab.Saliency.Planning;
using SaliencyLab.Saliency.Signals;
using SaliencyLab.Saliency.Tests.Planning;
using TorchSharp;
using Xunit;

namespace SaliencyLab.Saliency.Tests.Methods.IntegratedGradients;

public sealed class IntegratedGradientsMethodTests
{
    [Fact]
    public void A_map_is_input_times_mean_gradient_with_signs()
    {
        using var scope = torch.NewDisposeScope();
        using var input = new ActivationSignals(SmallLayer.ToTensor(SmallLayer.Activation));
        var method = (IntegratedGradientsMethod)IntegratedGradientsMethod.Entry.Create(null);
        var map = method.Compute(input, SmallLayer.ToTensor(SmallLayer.Gradient)[0].to(torch.ScalarType.Float64));
        SmallLayer.Equal([1, 2, 2, 6, -1, -3, 2, 2, 1], map.Values);
    }

    /// <summary>The axiom of completeness, which the midpoint rule meets the more nearly the more steps; near a zero input a LayerNorm bends sharply.</summary>
    [Fact]
    public void The_sum_of_the_map_is_what_the_score_gains_over_a_zero_input()
    {
        using var sample = SampleNetwork.Small("vit");
        var request = new MapRequest(SampleNetwork.Method("integrated-gradients", """{"steps": 256}"""), [sample.Shaped.Layers.Input], 6);
        var result = SaliencyRun.Compute(sample.Shaped, sample.Picture, [request], null, TestContext.Current.CancellationToken);
        var baseline = SaliencyRun.Scores(sample.Shaped, new float[sample.Picture.Length], TestContext.Current.CancellationToken)[6];
        var gain = result.Scores[6] - baseline;
        Assert.InRange(Math.Abs(result.Maps[0].Values.Sum(value => (double)value) - gain), 0, 0.01 * Math.Abs(gain));
    }

    [Theory]
    [InlineData("{}", """{"steps":32}""")]
    [InlineData("""{"steps": 4096}""", """{"steps":4096}""")]
    public void Options_are_written_out(string options, string expected) =>
        Assert.Equal(expected, JsonSerializer.Serialize(SampleNetwork.Method("integrated-gradients", options).Options));

    [Fact]
    public void Too_few_steps_are_refused() => Assert.Equal(
        "integrated-gradients: \"steps\" must be a whole number from 1 to 4096, not 0.",
        Assert.Throws<OptionException>(() => SampleNetwork.Method("integrated-gradients", """{"steps": 0}""")).Message);
}
