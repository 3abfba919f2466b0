using SaliencyLab.Explanations.Requests;
using SaliencyLab.Web.Explaining;
using SaliencyLab.Web.Loading;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Work;

namespace SaliencyLab.Web.Api;

/// <summary>Says what is wrong with a request before it is taken on: everything that can be said without running the network.</summary>
internal sealed class RequestCheck(LoadedModels models, CheckLane lane, Failures failures)
{
    /// <summary>What is wrong, or null.</summary>
    public async Task<Failure?> Check(ResolvedSubject subject, IReadOnlyList<MapEntry> entries, CancellationToken cancellation)
    {
        var (task, busy) = lane.Run(token => Find(subject, entries, token), cancellation);
        if (task is null)
        {
            return busy;
        }

        try
        {
            await task.ConfigureAwait(false);
            return null;
        }
#pragma warning disable CA1031 // Failures are values here.
        catch (Exception problem) when (problem is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return failures.Of(problem);
        }
    }

    private object? Find(ResolvedSubject subject, IReadOnlyList<MapEntry> entries, CancellationToken cancellation)
    {
        using var lease = models.Acquire(subject.Model, cancellation);
        var model = lease.Under(subject.Card);
        RequestResolver.Check(model, model.Shaped(cancellation), entries);
        return null;
    }
}
