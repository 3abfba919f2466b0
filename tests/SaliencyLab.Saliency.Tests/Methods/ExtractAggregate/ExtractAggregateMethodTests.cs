using System.Text.Json;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Saliency.Methods.ExtractAggregate;
using TorchSharp;
using Xunit;

namespace SaliencyLab.Saliency.Tests.Methods.ExtractAggregate;

public sealed class ExtractAggregateMethodTests
{
    /// <summary>Every entry of every position's matrix written out and summed by hand; norms as their squares.</summary>
    public static TheoryData<string, string, double[]> Grid => new()
    {
        { "bias", "sum", new double[] { 0, 2, 0, 2, 0, -1, 1, 1, 1 } },
        { "bias", "norm", new double[] { 2, 4, 2, 4, 2, 5, 1, 1, 13 } },
        { "bias", "filter_norm", new double[] { 1, 4, 1, 4, 1, 1, 1, 1, 9 } },
        { "bias", "max", new double[] { 1, 2, 1, 2, 1, 1, 1, 1, 3 } },
        { "bias", "abs_max", new double[] { 1, 2, 1, 2, 1, 2, 1, 1, 3 } },
        { "scaling", "sum", new double[] { 1, 2, 2, 6, -1, -3, 2, 2, 1 } },
        { "scaling", "norm", new double[] { 1, 4, 4, 36, 1, 5, 4, 4, 13 } },
        { "scaling", "filter_norm", new double[] { 1, 4, 4, 36, 0, 0, 4, 4, 9 } },
        { "scaling", "max", new double[] { 1, 2, 2, 6, 0, -1, 2, 2, 3 } },
        { "scaling", "abs_max", new double[] { 1, 2, 2, 6, 1, 2, 2, 2, 3 } },
        { "conv1x1", "sum", new double[] { 0, -2, 0, 4, 0, 0, 2, -1, 2 } },
        { "conv1x1", "norm", new double[] { 2, 20, 8, 40, 2, 10, 4, 13, 26 } },
        { "conv1x1", "filter_norm", new double[] { 1, 4, 4, 36, 1, 5, 4, 4, 18 } },
        { "conv1x1", "max", new double[] { 1, 2, 2, 6, 1, 2, 2, 2, 3 } },
        { "conv1x1", "abs_max", new double[] { 1, 4, 2, 6, 1, 2, 2, 3, 3 } },
        { "conv3x3", "sum", new double[] { 0, 10, 0, 8, 0, -3, 4, 6, 2 } },
        { "conv3x3", "norm", new double[] { 34, 92, 24, 136, 84, 135, 28, 32, 234 } },
        { "conv3x3", "filter_norm", new double[] { 17, 68, 12, 80, 42, 69, 18, 21, 112 } },
        { "conv3x3", "max", new double[] { 3, 6, 2, 6, 3, 6, 3, 3, 6 } },
        { "conv3x3", "abs_max", new double[] { 3, 6, 2, 6, 3, 6, 3, 3, 9 } },
        { "conv3x3_depthwise", "sum", new double[] { 3, 6, 6, 10, -2, -3, -2, 6, -9 } },
        { "conv3x3_depthwise", "norm", new double[] { 17, 28, 12, 76, 42, 75, 14, 16, 127 } },
        { "conv3x3_depthwise", "filter_norm", new double[] { 12, 24, 11, 60, 16, 42, 4, 15, 22 } },
        { "conv3x3_depthwise", "max", new double[] { 3, 4, 2, 6, 2, 6, 2, 3, 3 } },
        { "conv3x3_depthwise", "abs_max", new double[] { 3, 4, 2, 6, 3, 6, 3, 3, 9 } },
    };

    [Theory]
    [MemberData(nameof(Grid))]
    public void Every_point_of_the_grid_agrees_with_the_matrix_written_out(string extract, string aggregate, double[] expected)
    {
        using var scope = torch.NewDisposeScope();
        var options = JsonSerializer.SerializeToElement(new { extract, aggregate });
        var map = SmallLayer.Map(ExtractAggregateMethod.Entry.Create(options)).Values;
        SmallLayer.Equal(expected, aggregate.EndsWith("norm", StringComparison.Ordinal) ? [.. map.Select(value => value * value)] : map);
    }

    [Fact]
    public void Left_out_options_are_those_of_NormGrad()
    {
        var method = ExtractAggregateMethod.Entry.Create(null);
        Assert.Equal("conv1x1", method.Options["extract"]);
        Assert.Equal("norm", method.Options["aggregate"]);
    }

    [Fact]
    public void An_unknown_extraction_is_refused_with_all_valid_ones()
    {
        var options = JsonSerializer.SerializeToElement(new { extract = "conv5x5" });
        var error = Assert.Throws<OptionException>(() => ExtractAggregateMethod.Entry.Create(options));
        Assert.Equal("extract", error.Key);
        Assert.Equal("extract-aggregate: \"extract\" must be one of bias, scaling, conv1x1, conv3x3, conv3x3_depthwise, real, not \"conv5x5\".", error.Message);
    }
}
