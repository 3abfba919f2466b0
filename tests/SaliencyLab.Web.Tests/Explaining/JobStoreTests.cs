using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using SaliencyLab.Web.Explaining;
using SaliencyLab.Web.Owners;
using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Tests.Explaining;

public sealed class JobStoreTests : IDisposable
{
    // Each entry counts 4000 bytes, and 64 MB are kept.
    private const int MoreThanKept = 20_000;

    private readonly ApplicationLifetime _lifetime = new(NullLogger<ApplicationLifetime>.Instance);
    private readonly JobStore _jobs;

    public JobStoreTests() => _jobs = new JobStore(_lifetime);

    [Fact]
    public void A_job_that_has_not_finished_is_found_however_many_come_after_it()
    {
        var slow = Add();
        var first = Finished();
        for (var number = 0; number < MoreThanKept; number++)
        {
            Finished();
        }

        Assert.Same(slow, _jobs.Find(slow.Id));
        Assert.Null(_jobs.Find(first.Id));
    }

    [Fact]
    public void The_last_finished_ones_are_found()
    {
        var (first, second) = (Finished(), Finished());
        Assert.Same(first, _jobs.Find(first.Id));
        Assert.Same(second, _jobs.Find(second.Id));
        Assert.Empty(_jobs.Unfinished(new Owner("test")));
    }

    [Fact]
    public void A_server_that_stops_cancels_what_is_left()
    {
        var (done, left) = (Finished(), Add());
        _lifetime.StopApplication();
        Assert.Equal((JobState.Failed, JobState.Cancelled), (done.State, left.State));
    }

    public void Dispose() => _jobs.Dispose();

    private ExplanationJob Add()
    {
        var job = new ExplanationJob(new Owner("test"), [], TimeProvider.System);
        _jobs.Keep(job);
        return job;
    }

    private ExplanationJob Finished()
    {
        var job = Add();
        job.Fail(new Failure(FailureKind.Impossible, "No."));
        return job;
    }
}
