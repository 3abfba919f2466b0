using SaliencyLab.Saliency.Planning;
using Xunit;

namespace SaliencyLab.Saliency.Tests.Planning;

public sealed class RefinementScheduleTests
{
    private readonly SteppedClock _clock = new();

    /// <summary>A sample takes 100 ms and showing nothing: 1, 2, 4, 8, then every third.</summary>
    [Fact]
    public void Maps_are_shown_after_doublings_and_then_four_times_a_second_at_most() =>
        Assert.Equal([1, 2, 4, 8, 11, 14, 17, 20], Shown(samples: 20, batch: 1, sample: 100, work: 0));

    /// <summary>Showing takes 80 ms: 720 ms between, 8 samples.</summary>
    [Fact]
    public void Showing_takes_no_more_than_a_tenth_of_the_time() =>
        Assert.Equal([1, 2, 4, 8, 16, 24], Shown(samples: 24, batch: 1, sample: 100, work: 80));

    /// <summary>Sixteen at a time pass over all doublings at once.</summary>
    [Fact]
    public void Batches_skip_doublings() => Assert.Equal([16, 32, 48], Shown(samples: 48, batch: 16, sample: 100, work: 0));

    private List<int> Shown(int samples, int batch, int sample, int work)
    {
        var (schedule, shown) = (new RefinementSchedule(_clock), new List<int>());
        for (var done = batch; done <= samples; done += batch)
        {
            _clock.Advance(sample * batch);
            if (schedule.IsDue(done))
            {
                shown.Add(schedule.Make(done, () =>
                {
                    _clock.Advance(work);
                    return done;
                }));
            }
        }

        return shown;
    }

    private sealed class SteppedClock : TimeProvider
    {
        private long _milliseconds;

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => _milliseconds;

        public void Advance(int milliseconds) => _milliseconds += milliseconds;
    }
}
