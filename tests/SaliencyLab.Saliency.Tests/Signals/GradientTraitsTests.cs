using SaliencyLab.Saliency.Signals;
using Xunit;

namespace SaliencyLab.Saliency.Tests.Signals;

public sealed class GradientTraitsTests
{
    [Fact]
    public void One_value_a_channel_is_flat() => Assert.Equal(new GradientTraits(Zero: false, Flat: true), GradientTraits.Of([2, 2, 2, -1, -1, -1], 2));

    [Fact]
    public void Rounding_does_not_make_a_difference() => Assert.True(GradientTraits.Of([2, 2.000001f, 2, -1, -1, -1.000001f], 2).Flat);

    [Fact]
    public void A_small_channel_beside_a_large_one_may_round() => Assert.True(GradientTraits.Of([2, 2, 2, 1e-7f, 2e-7f, 1e-7f], 2).Flat);

    [Fact]
    public void One_position_that_differs_is_enough() => Assert.Equal(new GradientTraits(Zero: false, Flat: false), GradientTraits.Of([2, 2, 2, -1, -1, -1.01f], 2));

    [Fact]
    public void A_first_position_without_gradient_is_no_proof() => Assert.False(GradientTraits.Of([0, 1e-12f, 0, 0], 2).Flat);

    [Fact]
    public void No_gradient_anywhere_is_zero_and_flat() => Assert.Equal(new GradientTraits(Zero: true, Flat: true), GradientTraits.Of([0, 0, 0, 0], 2));

    [Fact]
    public void What_is_not_a_number_differs() => Assert.False(GradientTraits.Of([float.NaN, float.NaN], 1).Flat);
}
