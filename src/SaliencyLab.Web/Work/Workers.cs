using Microsoft.Extensions.Options;

namespace SaliencyLab.Web.Work;

/// <summary>
/// The threads that run libtorch. Its own threads belong to the thread that calls it, so work never runs on the thread pool; a worker that
/// is alone has all cores, several share them.
/// </summary>
internal sealed class Workers(WorkQueue queue, IOptions<WorkOptions> options, ILogger<Workers> logger) : IHostedService, IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(2);
    private readonly CancellationTokenSource _stopping = new();
    private readonly List<Thread> _threads = [];
    private bool _ended;

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        for (var number = 1; number <= options.Value.Workers; number++)
        {
            var thread = new Thread(Loop) { IsBackground = true, Name = $"Explanations {number}" };
            _threads.Add(thread);
            thread.Start();
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken)
    {
        // A host that is disposed of first is stopped once more afterwards.
        if (!_ended)
        {
            _stopping.Cancel();
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (_ended)
        {
            return;
        }

        _ended = true;

        // A start that failed is disposed of without being stopped.
        _stopping.Cancel();
        foreach (var thread in _threads)
        {
            thread.Join(_patience);
        }

        _stopping.Dispose();
    }

    private void Loop()
    {
        var stopping = _stopping.Token;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                queue.DoNext(Cores.Share, stopping);
            }
#pragma warning disable CA1031 // What a piece of work does while everything ends is no longer of interest.
            catch (Exception) when (stopping.IsCancellationRequested)
#pragma warning restore CA1031
            {
                return;
            }
#pragma warning disable CA1031 // A worker must outlive whatever a piece of work does.
            catch (Exception problem)
#pragma warning restore CA1031
            {
                logger.LogError(problem, "A worker caught what a piece of work should have");
            }
        }
    }
}
