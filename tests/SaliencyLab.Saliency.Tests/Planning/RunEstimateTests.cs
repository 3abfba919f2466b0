using SaliencyLab.Saliency.Planning;
using Xunit;

namespace SaliencyLab.Saliency.Tests.Planning;

public sealed class RunEstimateTests
{
    [Theory]
    [InlineData(1, 0, "1 forward")]
    [InlineData(1001, 0, "1,001 forwards")]
    [InlineData(17, 1, "17 forwards and 1 backward")]
    [InlineData(2, 32, "2 forwards and 32 backwards")]
    public void It_counts_in_words(int forwards, int backwards, string words) => Assert.Equal(words, new RunEstimate(forwards, backwards).Words);

    [Fact]
    public void A_way_back_takes_longer_than_a_way_forth()
    {
        Assert.Equal(15, new RunEstimate(1000, 0).Seconds(0.015), 9);
        Assert.Equal(0.039, new RunEstimate(1, 1).Seconds(0.015), 9);
    }
}
