using System.Text.Json;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Saliency.Signals;
using SaliencyLab.Saliency.Tests.Planning;
using TorchSharp;
using Xunit;

namespace SaliencyLab.Saliency.Tests.Methods;

/// <summary>Score-CAM and Ablation-CAM from scores that are given, worked by hand.</summary>
public sealed class ChannelScoreMethodTests
{
    /// <summary>The softmax of ln 3 and 0 is ¾ and ¼, whatever is added to both.</summary>
    [Theory]
    [InlineData(1.0986123f, 0f)]
    [InlineData(1001.0986123f, 1000f)]
    public void Score_CAM_weighs_channels_by_the_softmax_of_their_scores(float first, float second)
    {
        using var scope = torch.NewDisposeScope();
        SmallLayer.Equal([0.75, 0, 0.5, 2, 0.75, 0, 0.5, 0.75, 1], Compute("score-cam", 9, first, second), 1e-4);
    }

    [Fact]
    public void Score_CAM_leaves_constant_channels_out_of_the_softmax()
    {
        using var scope = torch.NewDisposeScope();
        SmallLayer.Equal([1, 0, 0, 3, 1, 0, 0, 2, 1], Compute("score-cam", 9, -4, null));
        SmallLayer.Equal([0, 0, 0, 0, 0, 0, 0, 0, 0], Compute("score-cam", 9, null, null));
    }

    /// <summary>Weights (2 − 1) / 2 and (2 − 3) / 2.</summary>
    [Fact]
    public void Ablation_CAM_weighs_channels_by_the_share_of_the_score_that_goes_with_them()
    {
        using var scope = torch.NewDisposeScope();
        SmallLayer.Equal([0.5, 0, 0, 2, 0.5, 0, 0, 2.5, 0], Compute("ablation-cam", 2, 1, 3));
        SmallLayer.Equal([0, 0, 0, 0, 0, 0, 0, 0, 0], Compute("ablation-cam", 0, 1, 3));
    }

    /// <summary>A negative score turns the weights round: (−2 − 1) / −2 and (−2 + 2) / −2.</summary>
    [Fact]
    public void Ablation_CAM_divides_by_a_negative_score_as_it_is()
    {
        using var scope = torch.NewDisposeScope();
        SmallLayer.Equal([1.5, 0, 0, 4.5, 1.5, 0, 0, 3, 1.5], Compute("ablation-cam", -2, 1, -2));
    }

    [Theory]
    [InlineData("score-cam")]
    [InlineData("ablation-cam")]
    public void Batch_is_written_out_where_it_is_given(string method)
    {
        Assert.Empty(SampleNetwork.Method(method).Options);
        Assert.Equal("""{"batch":4}""", JsonSerializer.Serialize(SampleNetwork.Method(method, """{"batch": 4}""").Options));
        Assert.Equal(
            $"{method}: \"batch\" must be a whole number from 1 to 1024, not 0.",
            Assert.Throws<OptionException>(() => SampleNetwork.Method(method, """{"batch": 0}""")).Message);
    }

    private static float[] Compute(string method, float clean, params float?[] scores)
    {
        using var activation = new ActivationSignals(SmallLayer.ToTensor(SmallLayer.Activation));
        return ((IChannelScoreMethod)SampleNetwork.Method(method)).Compute(activation, clean, scores).Values;
    }
}
