using SaliencyLab.Models.Execution;
using Xunit;

namespace SaliencyLab.Models.Tests.Execution;

public sealed class ProbabilitiesTests
{
    // exp(1), exp(2), exp(3) over their sum, by hand.
    [Theory]
    [InlineData(ScoreEnding.Scores)]
    [InlineData(ScoreEnding.Softmax)]
    [InlineData(ScoreEnding.LogSoftmax)]
    public void Scores_become_their_softmax(ScoreEnding ending)
    {
        var probabilities = Probabilities.Of([1, 2, 3], ending);
        Assert.Equal(0.09003057f, probabilities[0], 1e-7f);
        Assert.Equal(0.24472847f, probabilities[1], 1e-7f);
        Assert.Equal(0.66524096f, probabilities[2], 1e-7f);
    }

    [Fact]
    public void A_file_that_ends_in_a_sigmoid_gives_each_class_its_own() => Assert.Equal([0.5f, 0.880797f], Probabilities.Of([0, 2], ScoreEnding.Sigmoid), Near);

    [Fact]
    public void One_score_becomes_its_sigmoid() => Assert.Equal([0.26894143f], Probabilities.Of([-1], ScoreEnding.Scores), Near);

    [Fact]
    public void Large_scores_do_not_overflow() => Assert.Equal([0.5f, 0.5f], Probabilities.Of([5000, 5000], ScoreEnding.Scores), Near);

    private static bool Near(float a, float b) => Math.Abs(a - b) < 1e-6f;
}
