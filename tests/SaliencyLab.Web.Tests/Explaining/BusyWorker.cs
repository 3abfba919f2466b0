using SaliencyLab.Web.Owners;
using SaliencyLab.Web.Work;

namespace SaliencyLab.Web.Tests.Explaining;

/// <summary>Keeps a server's only worker busy, so that what is queued stays queued.</summary>
internal sealed class BusyWorker : IDisposable
{
    private readonly ManualResetEventSlim _release = new();

    /// <summary>Returns when the worker is at it.</summary>
    public BusyWorker(WorkQueue queue)
    {
        using var begun = new ManualResetEventSlim();
        var failure = queue.Add(new WorkItem(WorkClass.Interactive, new Owner("busy"), () =>
        {
            begun.Set();
            _release.Wait();
        }));
        Assert.Null(failure);
        begun.Wait(TestContext.Current.CancellationToken);
    }

    /// <summary>Lets the worker go on; it may be called before the end.</summary>
    public void Release() => _release.Set();

    /// <summary>Lets the worker go on.</summary>
    public void Dispose() => _release.Set();
}
