using SaliencyLab.Saliency.Noise;
using Xunit;

namespace SaliencyLab.Saliency.Tests.Noise;

public sealed class StandardErrorTests
{
    /// <summary>
    /// Samples (1, 6), (3, 6) in groups of one, the map their mean (2, 6): without one it is (3, 6) or (1, 6). s² at the first position is
    /// ½ · (1 + 1) = 1, the variance 2 of 1 and 3 divided by two samples; at the second 0. √(½ · 1) / (6 − 2) = 0.1767767.
    /// </summary>
    [Fact]
    public void Of_a_mean_it_is_the_standard_error_of_the_mean() =>
        Assert.Equal(0.1767767, StandardError.Of([2, 6], [[3, 6], [1, 6]])!.Value, 7);

    /// <summary>
    /// θ_j = (0, 2), (1, 2), (2, 5): means 1 and 3, squared deviations 2 and 6; ⅔ of them are 4/3 and 4. √(½ · 16/3) / (10 − 2) = 0.2041241.
    /// </summary>
    [Fact]
    public void Three_groups_and_two_positions_give_what_a_person_works_out() =>
        Assert.Equal(0.2041241, StandardError.Of([2, 10], [[0, 2], [1, 2], [2, 5]])!.Value, 7);

    [Fact]
    public void One_group_or_a_map_without_range_has_none()
    {
        Assert.Null(StandardError.Of([1, 2], [[1, 2]]));
        Assert.Null(StandardError.Of([2, 2], [[1, 2], [3, 2]]));
        Assert.Null(StandardError.Of([1, 2], [[float.NaN, 2], [3, 2]]));
    }

    [Theory]
    [InlineData(1.234, "± 123 %")]
    [InlineData(0.1767, "± 18 %")]
    [InlineData(0.0312, "± 3.1 %")]
    [InlineData(0.00025, "± 0.025 %")]
    [InlineData(0.00001, "± < 0.01 %")]
    [InlineData(0, "± < 0.01 %")]
    public void It_is_read_in_percent(double error, string expected) => Assert.Equal(expected, StandardError.Text(error));
}
