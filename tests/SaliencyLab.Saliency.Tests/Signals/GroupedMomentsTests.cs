using SaliencyLab.Saliency.Signals;
using TorchSharp;
using Xunit;

namespace SaliencyLab.Saliency.Tests.Signals;

public sealed class GroupedMomentsTests
{
    /// <summary>Gradients 1 to 5 at one position in groups of two: 1, 3, 5 and 2, 4.</summary>
    [Fact]
    public void Copies_take_turns_among_the_groups()
    {
        using var scope = torch.NewDisposeScope();
        using var moments = Of(groups: 2, 1, 2, 3, 4, 5);
        using var total = moments.Total();
        using var without = total.Without(moments.Groups[0]);
        Assert.Equal((5, 2), (moments.Samples, moments.Groups.Count));
        Assert.Equal((3, 2), (moments.Groups[0].Samples, without.Samples));
        Assert.Equal([3, 11, 45], Means(total));
        Assert.Equal([3, 35 / 3.0, 153 / 3.0], Means(moments.Groups[0]));
        Assert.Equal([3, 10, 36], Means(without));
    }

    [Fact]
    public void Groups_without_a_copy_do_not_count()
    {
        using var scope = torch.NewDisposeScope();
        using var moments = Of(groups: 8, 1, 2);
        Assert.Equal(2, moments.Groups.Count);
    }

    private static GroupedMoments Of(int groups, params float[] gradients)
    {
        var moments = new GroupedMoments(1, 1, 1, groups);
        moments.Add(torch.tensor(gradients, [gradients.Length, 1, 1, 1]));
        return moments;
    }

    private static double[] Means(GradientMoments moments) => [moments.First.ToDouble(), moments.Second.ToDouble(), moments.Third.ToDouble()];
}
