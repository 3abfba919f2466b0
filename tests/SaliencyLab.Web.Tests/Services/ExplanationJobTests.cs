using SaliencyLab.Saliency.Planning;
using SaliencyLab.Web.Owners;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Tests.Fakes;

namespace SaliencyLab.Web.Tests.Services;

public sealed class ExplanationJobTests : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);
    private readonly SettableTime _time = new();
    private readonly ExplanationJob _job;

    public ExplanationJobTests() => _job = new ExplanationJob(new Owner("test"), [], _time);

    [Fact]
    public void A_job_whose_page_has_left_ends_when_no_other_has_come_in_time()
    {
        Assert.True(_job.Watch());
        _job.Leave(_patience);
        _time.Advance(29);
        Assert.Equal(JobState.Queued, _job.State);
        _time.Advance(1);
        Assert.Equal(JobState.Cancelled, _job.State);
        Assert.True(_job.Finished.IsCompletedSuccessfully);
        Assert.False(_job.Watch());
    }

    [Fact]
    public void A_page_that_comes_back_in_time_keeps_the_job()
    {
        _job.Watch();
        _job.Leave(_patience);
        _time.Advance(29);
        Assert.True(_job.Watch());
        _time.Advance(1000);
        Assert.Equal(JobState.Queued, _job.State);

        _job.Leave(_patience);
        _time.Advance(30);
        Assert.Equal(JobState.Cancelled, _job.State);
    }

    [Fact]
    public void The_new_page_may_come_before_the_old_one_has_left()
    {
        _job.Watch();
        _job.Watch();
        _job.Leave(TimeSpan.Zero);
        Assert.Equal(JobState.Queued, _job.State);
        _job.Leave(TimeSpan.Zero);
        Assert.Equal(JobState.Cancelled, _job.State);
    }

    [Fact]
    public void A_job_that_no_page_waited_for_is_never_given_up()
    {
        _time.Advance(100_000);
        Assert.True(_job.TryStart());
    }

    [Fact]
    public void What_has_finished_stays_as_it_ended()
    {
        _job.Watch();
        _job.Fail(new Failure(FailureKind.Impossible, "No."));
        _job.Leave(_patience);
        _time.Advance(30);
        Assert.Equal((JobState.Failed, "No."), (_job.State, _job.Failure!.Message));
    }

    [Fact]
    public void The_time_left_is_told_from_the_second_batch_on_and_at_the_pace_of_those_after_the_first()
    {
        _job.TryStart();
        _job.Report(new RunProgress(0, 100, "0 of 100 masks"));
        _time.Advance(9);
        _job.Report(new RunProgress(10, 100, "10 of 100 masks"));
        Assert.Null(_job.SecondsLeft);
        _time.Advance(2);
        _job.Report(new RunProgress(20, 100, "20 of 100 masks"));
        Assert.Equal(16, _job.SecondsLeft);
    }

    public void Dispose() => _job.Dispose();
}
