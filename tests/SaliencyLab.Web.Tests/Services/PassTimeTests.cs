using SaliencyLab.Saliency.Planning;
using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Tests.Services;

public sealed class PassTimeTests
{
    private static readonly RunEstimate _hundred = new(100, 0);

    private readonly PassTime _time = new();

    [Fact]
    public void Nothing_is_known_before_something_was_measured() => Assert.Equal(0, _time.Seconds("rise", _hundred));

    [Fact]
    public void The_smallest_of_the_last_five_forwards_counts()
    {
        foreach (var seconds in new[] { 0.001, 0.3, 0.02, 0.05, 0.04, 0.06 })
        {
            Assert.Equal(seconds is 0.06, _time.IsSettled);
            _time.Forward(seconds);
        }

        Assert.Equal(2, _time.Seconds("rise", _hundred), 6);
    }

    [Fact]
    public void What_runs_of_a_method_took_counts_for_that_method_alone()
    {
        _time.Forward(0.02);
        _time.Run("rise", new RunEstimate(1000, 0), 9);
        _time.Run("rise", new RunEstimate(500, 0), 3);
        Assert.Equal(0.6, _time.Seconds("rise", _hundred), 6);
        Assert.Equal(2, _time.Seconds("score-cam", _hundred), 6);
    }
}
