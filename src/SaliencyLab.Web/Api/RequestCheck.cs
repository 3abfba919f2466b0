using SaliencyLab.Explanations.Requests;
using SaliencyLab.Models.Execution;
using SaliencyLab.Web.Explaining;
using SaliencyLab.Web.Loading;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Work;

namespace SaliencyLab.Web.Api;

/// <summary>Says what is wrong with a request before it is taken on: everything that can be said without running the network.</summary>
internal sealed class RequestCheck(LoadedModels models, CheckLane lane, Failures failures)
{
    /// <summary>What is wrong, or null.</summary>
    public async Task<Failure?> Check(ResolvedSubject subject, IReadOnlyList<MapEntry> entries, CancellationToken cancellation) =>
        (await failures.Await(lane.Run(token => Find(subject, entries, token), cancellation)).ConfigureAwait(false)).Failure;

    private ShapedNetwork Find(ResolvedSubject subject, IReadOnlyList<MapEntry> entries, CancellationToken cancellation)
    {
        using var lease = models.Acquire(subject.Model, cancellation);
        var model = lease.Under(subject.Card);
        var network = PreparedInputs.Shaped(subject.Source, model, cancellation);
        RequestResolver.Check(model, network, entries);
        return network;
    }
}
