using Microsoft.Extensions.Options;
using SaliencyLab.Web.Owners;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Work;

namespace SaliencyLab.Web.Api;

/// <summary>A worker of its own for short questions, so that a wrong request is refused at once however long the explanations before it take.</summary>
internal sealed class CheckLane : IHostedService, IDisposable
{
    private const int MostWaiting = 64;

    private readonly WorkQueue _queue;
    private readonly Workers _worker;

    /// <summary>Sets it up; it begins with the host.</summary>
    public CheckLane(ILogger<Workers> logger)
    {
        var options = Options.Create(new WorkOptions { Workers = 1, Waiting = MostWaiting, WaitingPerOwner = MostWaiting });
        _queue = new WorkQueue(options);
        _worker = new Workers(_queue, options, logger);
    }

    /// <summary>Runs a function on the worker; see <see cref="WorkQueue.Run"/>.</summary>
    public (Task<T>? Task, Failure? Failure) Run<T>(Func<CancellationToken, T> work, CancellationToken cancellation) =>
        _queue.Run(WorkClass.Interactive, Owner.Api, work, cancellation);

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => _worker.StartAsync(cancellationToken);

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => _worker.StopAsync(cancellationToken);

    /// <inheritdoc />
    public void Dispose()
    {
        _worker.Dispose();
        _queue.Dispose();
    }
}
