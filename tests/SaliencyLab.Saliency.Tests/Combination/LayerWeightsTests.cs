using SaliencyLab.Saliency.Combination;
using SaliencyLab.Saliency.Methods;
using Xunit;

namespace SaliencyLab.Saliency.Tests.Combination;

public sealed class LayerWeightsTests
{
    [Fact]
    public void Uniform_weights_are_equal() => Assert.Equal([1, 1, 1], LayerWeights.Uniform(3));

    [Fact]
    public void Linear_weights_grow_with_depth() => Assert.Equal([0.25, 0.5, 0.75, 1], LayerWeights.Linear(4));

    [Theory]
    [InlineData(new[] { 1.0, 2 }, "weights: 2 numbers for 3 layers; give one a layer, shallow to deep.")]
    [InlineData(new[] { 1.0, -0.5, 1 }, "weights: -0.5 is not a number from 0 to 1000000; 0 leaves the layer out.")]
    [InlineData(new[] { 1.0, double.NaN, 1 }, "weights: NaN is not a number from 0 to 1000000; 0 leaves the layer out.")]
    [InlineData(new[] { 0.0, 0, 0 }, "weights: all are 0, which leaves every layer out; give at least one layer more than 0.")]
    public void Weights_that_make_no_sense_are_refused(double[] weights, string message)
    {
        var error = Assert.Throws<OptionException>(() => LayerWeights.Custom(weights, 3));
        Assert.Equal(("weights", message), (error.Key, error.Message));
    }
}
