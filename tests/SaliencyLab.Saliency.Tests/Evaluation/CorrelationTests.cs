using SaliencyLab.Saliency.Evaluation;
using Xunit;

namespace SaliencyLab.Saliency.Tests.Evaluation;

public sealed class CorrelationTests
{
    [Fact]
    public void Equal_values_share_their_mean_rank() => Assert.Equal([2.5, 1, 4, 2.5, 5], MeanRanks.Of([3, -1, 4, 3, 9]));

    /// <summary>Deviations (-1.5, -0.5, 0.5, 1.5) and (-2, -1, -1, 4): 9 / √(5 · 22).</summary>
    [Fact]
    public void Pearson_is_worked_out_by_hand() => Assert.Equal(9 / Math.Sqrt(110), Correlation.Pearson([1, 2, 3, 4], [0, 1, 1, 6])!.Value, 1e-12);

    /// <summary>Ranks (1, 2, 3, 4) and (1, 2.5, 2.5, 4): 4.5 / √(5 · 4.5).</summary>
    [Fact]
    public void Spearman_is_worked_out_by_hand() => Assert.Equal(4.5 / Math.Sqrt(22.5), Correlation.Spearman([1, 2, 3, 4], [0, 1, 1, 6])!.Value, 1e-12);

    [Fact]
    public void Opposite_orders_give_minus_1() => Assert.Equal(-1, Correlation.Spearman([1, 20, 300], [5, 4, -9])!.Value, 1e-12);

    [Fact]
    public void A_constant_list_has_no_correlation()
    {
        Assert.Null(Correlation.Pearson([2, 2, 2], [1, 2, 3]));
        Assert.Null(Correlation.Spearman([1, 2, 3], [0, 0, 0]));
    }
}
