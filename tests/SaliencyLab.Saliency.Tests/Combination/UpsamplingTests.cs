using SaliencyLab.Saliency.Combination;
using Xunit;

namespace SaliencyLab.Saliency.Tests.Combination;

public sealed class UpsamplingTests
{
    [Fact]
    public void Two_by_two_to_four_by_four_has_half_pixel_centres_and_replicated_edges() => Assert.Equal(
        [0, 1, 3, 4, 2, 3, 5, 6, 6, 7, 9, 10, 8, 9, 11, 12],
        Upsampling.Bilinear([0, 4, 8, 12], 2, 2, 4, 4));

    [Fact]
    public void A_map_that_is_not_square_keeps_rows_and_columns_apart() => Assert.Equal(
        [0, 1, 3, 5, 7, 8, 0, 1, 3, 5, 7, 8],
        Upsampling.Bilinear([0, 4, 8], 1, 3, 2, 6));

    [Fact]
    public void A_smaller_size_takes_the_two_cells_around_each_centre() =>
        Assert.Equal([1, 5], Upsampling.Bilinear([0, 2, 4, 6], 1, 4, 1, 2));

    [Fact]
    public void The_same_size_changes_nothing() => Assert.Equal([0.1f, 0.7f, 0.3f, 0.9f], Upsampling.Bilinear([0.1f, 0.7f, 0.3f, 0.9f], 2, 2, 2, 2));

    [Fact]
    public void Replicated_borders_keep_the_value_to_the_last_bit()
    {
        var map = Upsampling.Bilinear([0.1f, 0.1f, 0.1f, 0.3f], 2, 2, 224, 224);
        Assert.Equal(0.1f, map[0]);
        Assert.All(map, value => Assert.InRange(value, 0.1f, 0.3f));
    }
}
