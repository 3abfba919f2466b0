using Microsoft.Extensions.Options;
using SaliencyLab.Web.Owners;
using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Work;

/// <summary>
/// Work that waits for a worker: bounded, interactive work first, long explanations last, then the owner with the least running, then the
/// oldest. One worker of several is never taken by long explanations.
/// </summary>
internal sealed class WorkQueue(IOptions<WorkOptions> options) : IDisposable
{
    // A server that always has shorter work still goes on with a long one, batch by batch.
    private static readonly TimeSpan _patience = TimeSpan.FromMilliseconds(500);

    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _available = new(0);
    private readonly LinkedList<WorkItem> _waiting = new();
    private readonly List<WorkItem> _running = [];
    private readonly ManualResetEventSlim _onlyLong = new(true);

    /// <summary>Number of pieces that workers do now.</summary>
    public int Running
    {
        get
        {
            lock (_lock)
            {
                return _running.Count;
            }
        }
    }

    /// <summary>Number of pieces that wait.</summary>
    public int Waiting
    {
        get
        {
            lock (_lock)
            {
                return _waiting.Count;
            }
        }
    }

    /// <summary>Adds work; says why where too much waits.</summary>
    public Failure? Add(WorkItem item)
    {
        var (limit, ownLimit) = (options.Value.Waiting, options.Value.WaitingPerOwner);
        lock (_lock)
        {
            if (_waiting.Count(other => other.Owner == item.Owner) >= ownLimit)
            {
                return new Failure(FailureKind.Busy, $"{ownLimit} of your requests are waiting already. Stop one, or wait until one is done.") { Limit = $"{ownLimit} waiting requests" };
            }

            if (_waiting.Count >= limit)
            {
                return new Failure(FailureKind.Busy, $"The server is busy: {limit} requests are waiting. Try again in a moment.") { Limit = $"{limit} waiting requests" };
            }

            _waiting.AddLast(item);
        }

        _available.Release();
        return null;
    }

    /// <summary>Takes work out that has not begun, so that it frees its place; false where it has begun.</summary>
    public bool Remove(WorkItem item)
    {
        lock (_lock)
        {
            return _waiting.Remove(item);
        }
    }

    /// <summary>Runs a function on a worker. The task ends as the function does; cancelled before it has begun, at once.</summary>
    /// <returns>The task, or why there is none.</returns>
    public (Task<T>? Task, Failure? Failure) Run<T>(WorkClass kind, Owner owner, Func<CancellationToken, T> work, CancellationToken cancellation)
    {
        var source = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var item = new WorkItem(kind, owner, () => Complete(source, work, cancellation));
        if (Add(item) is { } failure)
        {
            return (null, failure);
        }

        var registration = cancellation.Register(() =>
        {
            if (Remove(item))
            {
                source.TrySetCanceled(cancellation);
            }
        });
        _ = source.Task.ContinueWith(_ => registration.Dispose(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return (source.Task, null);
    }

    /// <summary>Waits for work and does it; returns after one piece. Called by workers only.</summary>
    /// <param name="before">Told how many workers share the cores with this one, itself counted.</param>
    public void DoNext(Action<int> before, CancellationToken stopping)
    {
        _available.Wait(stopping);
        WorkItem? item;
        int sharing;
        lock (_lock)
        {
            item = _waiting.Where(MayBegin).MinBy(candidate => (candidate.Class, _running.Count(other => other.Owner == candidate.Owner)));
            if (item is null)
            {
                return;
            }

            _waiting.Remove(item);
            _running.Add(item);
            Tell();
            sharing = IsLong(item) ? _running.Count : _running.Count(other => !IsLong(other));
        }

        try
        {
            before(sharing);
            item.Run();
        }
        finally
        {
            lock (_lock)
            {
                _running.Remove(item);
                Tell();
                if (_waiting.Any(IsLong))
                {
                    // Whoever looked for it before was told that it may not begin yet.
                    _available.Release();
                }
            }
        }
    }

    /// <summary>A long explanation is between two batches: it waits while shorter work runs, so that this has the cores, but never for long.</summary>
    /// <returns>How many workers share the cores with this one, itself counted.</returns>
    public int GiveWay(CancellationToken cancellation)
    {
        _onlyLong.Wait(_patience, cancellation);
        return Running;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _available.Dispose();
        _onlyLong.Dispose();
    }

    private static bool IsLong(WorkItem item) => item.Class is WorkClass.LongExplanation;

    private bool MayBegin(WorkItem item) => !IsLong(item) || _running.Count(IsLong) < Math.Max(1, options.Value.Workers - 1);

    private void Tell()
    {
        if (_running.TrueForAll(IsLong))
        {
            _onlyLong.Set();
        }
        else
        {
            _onlyLong.Reset();
        }
    }

    private static void Complete<T>(TaskCompletionSource<T> source, Func<CancellationToken, T> work, CancellationToken cancellation)
    {
        try
        {
            source.TrySetResult(work(cancellation));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            source.TrySetCanceled(cancellation);
        }
#pragma warning disable CA1031 // Whoever waits for the task gets the exception.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            source.TrySetException(problem);
        }
    }
}
