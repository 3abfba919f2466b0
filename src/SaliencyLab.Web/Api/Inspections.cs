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

        var (task, busy) = lane.Run(token => Inspect(source, token), cancellation);
        if (task is null)
        {
            return busy!;
        }

        try
        {
            var inspection = await task.ConfigureAwait(false);
            _known.Keep(key, inspection);
            return inspection;
        }
#pragma warning disable CA1031 // Failures are values here.
        catch (Exception problem) when (problem is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return failures.Of(problem);
        }
    }

    private ModelInspection Inspect(ModelSource source, CancellationToken cancellation)
    {
        using var lease = models.Acquire(source, cancellation);
        return ModelInspector.Inspect(lease.Model, cancellation);
    }
}
