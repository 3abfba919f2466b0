using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Saliency.Planning;
using Xunit;

namespace SaliencyLab.Saliency.Tests.Planning;

public sealed class NoisyGroupTests
{
    private static readonly INoisyGradientMethod _method = (INoisyGradientMethod)SampleNetwork.Method("smooth-grad-cam-plus-plus");

    /// <summary>10 channels of 10×10 cells take 3 · 8 · 1000 = 24,000 bytes a class.</summary>
    [Theory]
    [InlineData(96_000, 4)]
    [InlineData(95_999, 3, 1)]
    [InlineData(48_000, 2, 2)]
    [InlineData(1, 1, 1, 1, 1)]
    public void Moments_that_would_not_fit_together_are_taken_in_turns(long memory, params int[] sizes)
    {
        var maps = new[] { ("a", 7), ("b", 3), ("a", 3), ("b", 7) }.Select(map => Planned(map.Item1, map.Item2));
        Assert.Equal(sizes, NoisyGroup.Split(_method.Noise, maps, memory).Select(group => group.Maps.Count));
    }

    [Fact]
    public void Maps_of_one_layer_and_class_share_their_moments()
    {
        var group = Assert.Single(NoisyGroup.Split(_method.Noise, [Planned("a", 7), Planned("a", 7)], 24_000));
        Assert.Equal((2, 1, 1), (group.Maps.Count, group.Taps.Count, group.Classes.Count));
        Assert.Equal("Smooth Grad-CAM++", group.Name);
    }

    private static PlannedMap<INoisyGradientMethod> Planned(string name, int category)
    {
        var layer = new Layer { Name = name, Value = name, Operator = "Conv", Shape = [1, 10, 10, 10], Channels = 10, Height = 10, Width = 10, Position = 1 };
        return new PlannedMap<INoisyGradientMethod>(MapKey.Of(_method, layer, category, meta: null), _method, layer);
    }
}
