using SaliencyLab.Models;
using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Saliency.Planning;
using TorchSharp;
using Xunit;

namespace SaliencyLab.Saliency.Tests.Planning;

public sealed class RunRemarkTests
{
    private static readonly Layer _layer = new()
    {
        Name = "block", Value = "v", Operator = "Conv", Shape = [1, 8, 2, 2], Channels = 8, Height = 2, Width = 2, Position = 1,
    };

    [Theory]
    [InlineData("gradient", MapRemarks.SameValueEverywhere)]
    [InlineData("gradient-sum", MapRemarks.SameValueEverywhere)]
    [InlineData("normgrad", MapRemarks.SameForEveryClass)]
    [InlineData("grad-cam", MapRemarks.None)]
    [InlineData("linear-approximation", MapRemarks.None)]
    public void Behind_the_head_of_EfficientNet_every_position_has_the_same_gradient(string method, MapRemarks expected)
    {
        using var sample = SampleNetwork.EfficientNet();
        var result = Run(sample, [sample.Map(method, "head", 967), sample.Map(method, "blocks.15", 967)]);
        Assert.Equal([expected, MapRemarks.None], result.Maps.Select(map => map.Remarks));
    }

    [Fact]
    public void NormGrad_at_the_head_is_the_same_picture_for_two_classes()
    {
        using var sample = SampleNetwork.EfficientNet();
        var maps = Run(sample, [sample.Map("normgrad", "head", 967), sample.Map("normgrad", "head", 285)]).Maps;
        var factor = maps[1].Values[0] / maps[0].Values[0];
        Assert.All(maps[0].Values.Zip(maps[1].Values), pair => Assert.Equal(pair.First * factor, pair.Second, 1e-5 * pair.Second));
    }

    [Fact]
    public void The_deepest_layer_of_EfficientNet_is_the_last_one_whose_gradient_differs_between_positions()
    {
        using var sample = SampleNetwork.EfficientNet();
        Assert.Equal("blocks.15", SaliencyRun.Deepest(sample.Shaped, sample.Picture, TestContext.Current.CancellationToken).Name);
    }

    [Fact]
    public void Patch_tokens_behind_the_last_attention_get_no_gradient()
    {
        using var sample = SampleNetwork.Small("vit");
        var last = sample.Shaped.Layers.All.Last(layer => layer.Name.StartsWith("encoder.layers", StringComparison.Ordinal)).Name;
        var result = Run(sample, [sample.Map("normgrad", last, 6), sample.Map("smooth-grad-cam-plus-plus", last, 6, """{"samples": 2}""")]);
        Assert.All(result.Maps, map => Assert.Equal(MapRemarks.NoGradient, map.Remarks));
        Assert.All(result.Maps, map => Assert.All(map.Values, value => Assert.Equal(0, value)));
    }

    [Fact]
    public void A_value_that_is_not_finite_is_an_error_that_names_method_and_layer()
    {
        using var scope = torch.NewDisposeScope();
        var map = new LayerMap([1, 2, float.NaN, 4]);
        var error = Assert.Throws<ModelNotRunnableException>(() => FinishedMap.Of(map, SampleNetwork.Method("grad-cam-plus-plus"), _layer));
        Assert.StartsWith("Grad-CAM++ at layer block gave NaN at row 1, column 0:", error.Message, StringComparison.Ordinal);
        Assert.Equal("v", error.Node);
    }

    [Fact]
    public void A_constant_map_is_remarked()
    {
        using var scope = torch.NewDisposeScope();
        Assert.Equal(MapRemarks.SameValueEverywhere, FinishedMap.Of(new LayerMap([3, 3, 3, 3]), SampleNetwork.Method("gradient"), _layer).Remarks);
        Assert.Equal(MapRemarks.NoGradient, FinishedMap.Of(new LayerMap([0, 0, 0, 0], MapRemarks.NoGradient), SampleNetwork.Method("gradient"), _layer).Remarks);
    }

    private static RunResult Run(SampleNetwork sample, MapRequest[] requests) =>
        SaliencyRun.Compute(sample.Shaped, sample.Picture, requests, null, TestContext.Current.CancellationToken);
}
