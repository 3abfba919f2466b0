using System.Text.Json;
using SaliencyLab.Saliency.Methods;
using TorchSharp;
using Xunit;

namespace SaliencyLab.Saliency.Tests.Methods;

public sealed class RemarkTests
{
    private static readonly float[] _flat = [.. Enumerable.Repeat(0.5f, 9), .. Enumerable.Repeat(-2f, 9)];

    [Theory]
    [InlineData("normgrad", MapRemarks.SameForEveryClass)]
    [InlineData("extract-aggregate", MapRemarks.SameForEveryClass)]
    [InlineData("normgrad-selective", MapRemarks.None)]
    [InlineData("linear-approximation", MapRemarks.None)]
    [InlineData("grad-cam", MapRemarks.None)]
    public void One_gradient_everywhere_makes_some_maps_the_same_for_every_class(string id, MapRemarks expected)
    {
        using var scope = torch.NewDisposeScope();
        Assert.Equal(expected, SmallLayer.Map(MethodCatalogue.Find(id)!.Create(null), gradient: _flat).Remarks);
        Assert.Equal(MapRemarks.None, SmallLayer.Map(MethodCatalogue.Find(id)!.Create(null)).Remarks);
    }

    [Fact]
    public void Conv3x3_norm_is_the_same_for_every_class_too()
    {
        using var scope = torch.NewDisposeScope();
        var method = MethodCatalogue.Find("extract-aggregate")!.Create(JsonSerializer.SerializeToElement(new { extract = "conv3x3" }));
        Assert.Equal(MapRemarks.SameForEveryClass, SmallLayer.Map(method, gradient: _flat).Remarks);
    }

    [Theory]
    [InlineData("linear-approximation")]
    [InlineData("hires-cam")]
    public void A_product_that_cancels_everywhere_is_rounding_only(string id)
    {
        using var scope = torch.NewDisposeScope();
        float[] turned = [.. SmallLayer.Activation[9..], .. SmallLayer.Activation[..9].Select(value => -value * (1 + 1e-7f))];
        Assert.Equal(MapRemarks.NoGradient, SmallLayer.Map(MethodCatalogue.Find(id)!.Create(null), gradient: turned).Remarks);
    }

    [Fact]
    public void A_gradient_that_sums_to_nothing_is_rounding_only_for_the_gradient_sum()
    {
        using var scope = torch.NewDisposeScope();
        float[] opposite = [.. SmallLayer.Gradient[..9], .. SmallLayer.Gradient[..9].Select(value => -value)];
        Assert.Equal(MapRemarks.NoGradient, SmallLayer.Map(MethodCatalogue.Find("gradient-sum")!.Create(null), gradient: opposite).Remarks);
        Assert.Equal(MapRemarks.None, SmallLayer.Map(MethodCatalogue.Find("gradient")!.Create(null), gradient: opposite).Remarks);
    }

    [Fact]
    public void Eigen_cam_is_the_same_for_every_class_at_any_layer()
    {
        using var scope = torch.NewDisposeScope();
        Assert.Equal(MapRemarks.SameForEveryClass, SmallLayer.Map(MethodCatalogue.Find("eigen-cam")!.Create(null)).Remarks);
    }
}
