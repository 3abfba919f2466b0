using Microsoft.Extensions.Options;
using SaliencyLab.Web.Owners;
using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Work;

/// <summary>Work that waits for a worker: bounded, interactive work first, then the owner with the least running, then the oldest.</summary>
internal sealed class WorkQueue(IOptions<WorkOptions> options) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _available = new(0);
    private readonly LinkedList<WorkItem> _waiting = new();
    private readonly Dictionary<Owner, int> _running = [];

    /// <summary>Number of pieces that workers do now.</summary>
    public int Running
    {
        get
        {
            lock (_lock)
            {
                return _running.Values.Sum();
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
    /// <param name="before">Told how many workers are at work with this one.</param>
    public void DoNext(Action<int> before, CancellationToken stopping)
    {
        _available.Wait(stopping);
        WorkItem? item;
        int busy;
        lock (_lock)
        {
            item = _waiting.MinBy(candidate => (candidate.Class, _running.GetValueOrDefault(candidate.Owner)));
            if (item is null)
            {
                return;
            }

            _waiting.Remove(item);
            _running[item.Owner] = _running.GetValueOrDefault(item.Owner) + 1;
            busy = _running.Values.Sum();
        }

        try
        {
            before(busy);
            item.Run();
        }
        finally
        {
            lock (_lock)
            {
                if (--_running[item.Owner] == 0)
                {
                    _running.Remove(item.Owner);
                }
            }
        }
    }

    /// <inheritdoc />
    public void Dispose() => _available.Dispose();

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
