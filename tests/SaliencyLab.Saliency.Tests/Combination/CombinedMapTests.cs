using SaliencyLab.Saliency.Combination;
using Xunit;

namespace SaliencyLab.Saliency.Tests.Combination;

public sealed class CombinedMapTests
{
    private static readonly SaliencyMap _shallow = new([0, 4, 8, 12], 2, 2, MapRemarks.None);
    private static readonly SaliencyMap _deep = new([-1, -1, -1, -5], 2, 2, MapRemarks.SameForEveryClass);
    private static readonly SaliencyMap _constant = new([7], 1, 1, MapRemarks.SameValueEverywhere);

    [Fact]
    public void A_sum_is_the_weighted_mean_of_the_scaled_maps() => Equal(
        [0.75, 0.8333333, 0.9166667, 0.25],
        CombinedMap.Of(new LayerCombination(CombineBy.Sum, [1, 3]), [_shallow, _deep], 2, 2));

    [Fact]
    public void A_product_is_their_weighted_geometric_mean() => Equal(
        [0, 0.7598357, 0.9036021, 0],
        CombinedMap.Of(new LayerCombination(CombineBy.Product, [1, 3]), [_shallow, _deep], 2, 2));

    [Fact]
    public void A_weight_of_0_leaves_a_layer_out_of_a_product() => Equal(
        [0, 1 / 3.0, 2 / 3.0, 1],
        CombinedMap.Of(new LayerCombination(CombineBy.Product, [2, 0, 0]), [_shallow, _deep, _constant], 2, 2));

    [Fact]
    public void A_constant_map_is_all_zero_after_scaling()
    {
        Equal([0, 1 / 6.0, 1 / 3.0, 0.5], CombinedMap.Of(new LayerCombination(CombineBy.Sum, [1, 1]), [_shallow, _constant], 2, 2));
        var product = CombinedMap.Of(new LayerCombination(CombineBy.Product, [1, 1]), [_shallow, _constant], 2, 2);
        Equal([0, 0, 0, 0], product);
        Assert.Equal(MapRemarks.SameValueEverywhere, product.Remarks);
    }

    [Fact]
    public void Rounding_is_never_scaled_up()
    {
        var rounding = new SaliencyMap([0, 1e-13f, 2e-13f, 0], 2, 2, MapRemarks.NoGradient);
        Equal([0, 1 / 6.0, 1 / 3.0, 0.5], CombinedMap.Of(new LayerCombination(CombineBy.Sum, [1, 1]), [_shallow, rounding], 2, 2));
    }

    [Fact]
    public void A_combination_is_class_blind_only_where_every_layer_is()
    {
        Assert.Equal(MapRemarks.None, CombinedMap.Of(new LayerCombination(CombineBy.Sum, [1, 1]), [_shallow, _deep], 2, 2).Remarks);
        Assert.Equal(MapRemarks.SameForEveryClass, CombinedMap.Of(new LayerCombination(CombineBy.Sum, [0, 1]), [_shallow, _deep], 2, 2).Remarks);
    }

    [Fact]
    public void A_combination_with_one_unstable_layer_is_unstable() => Assert.Equal(
        MapRemarks.Unstable,
        CombinedMap.Of(new LayerCombination(CombineBy.Sum, [1, 1]), [_shallow, _shallow with { Remarks = MapRemarks.Unstable }], 2, 2).Remarks);

    private static void Equal(double[] expected, SaliencyMap map)
    {
        Assert.Equal((2, 2), (map.Height, map.Width));
        Assert.Equal(expected, map.Values.Select(value => (double)value), (a, b) => Math.Abs(a - b) < 1e-6);
    }
}
