using SaliencyLab.Explanations.Models;
using SaliencyLab.Web.Loading;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Work;

namespace SaliencyLab.Web.Api;

/// <summary>What is in models, the last ones kept.</summary>
internal sealed class Inspections(LoadedModels models, CheckLane lane, Failures failures)
{
    private const int Kept = 100;

    private readonly ByteBoundedCache<string, ModelInspection> _known = new(Kept, _ => 1);

    /// <summary>Looks a model over under its own card.</summary>
    public async Task<Outcome<ModelInspection>> Of(ModelSource source, CancellationToken cancellation)
    {
        var key = $"{source.Info.Id}/{source.Info.Name}";
        if (_known.Find(key) is { } known)
        {
            return known;
        }

        var inspected = await failures.Await(lane.Run(token => Inspect(source, token), cancellation)).ConfigureAwait(false);
        if (inspected.Value is { } inspection)
        {
            _known.Keep(key, inspection);
        }

        return inspected;
    }

    private ModelInspection Inspect(ModelSource source, CancellationToken cancellation)
    {
        using var lease = models.Acquire(source, cancellation);
        return ModelInspector.Inspect(lease.Model, cancellation);
    }
}
