using SaliencyLab.Explanations.Requests;
using SaliencyLab.Web.Components.Panels;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Workbench.State;

namespace SaliencyLab.Web.Workbench.View;

/// <summary>The maps that a workbench shows: the grid and the combined column made of them, and the jobs behind them.</summary>
/// <param name="explanations">Where jobs are queued.</param>
/// <param name="arrived">Told, on any thread, when a job has moved.</param>
internal sealed class ShownMaps(IExplanations explanations, Action<ExplanationJob> arrived)
{
    private Failure? _told;

    /// <summary>The maps and their jobs.</summary>
    public MapBook Book { get; } = new(explanations, arrived);

    /// <summary>The grid; null until there is a view.</summary>
    public PanelGridModel? Grid { get; private set; }

    /// <summary>The combined column; null where there is none.</summary>
    public CombinationModel? Combination { get; private set; }

    /// <summary>Asks for what a view needs and has not yet.</summary>
    public void Want(ResolvedView view) => Book.Want(view.Situation.Subject, MapPlan.Wanted(view));

    /// <summary>Makes grid and column of the maps at hand.</summary>
    public void Build(ResolvedView view)
    {
        Grid = GridBuilder.Build(view, Book, Grid);
        Combination = CombinationBuilder.Build(view, Book);
    }

    /// <summary>Why maps are missing, once for each reason; null where it was told or there is none.</summary>
    public Failure? NewFailure()
    {
        var told = _told;
        _told = Book.Failure;
        return _told == told ? null : _told;
    }

    /// <summary>The job that computes a panel's map; null where none does.</summary>
    public ExplanationJob? JobBehind(ResolvedView view, string key) =>
        PanelKeys.Find(view, key).Select(Book.Find).FirstOrDefault(map => map?.Status is MapStatus.Computing)?.Job;

    /// <summary>Stops a job.</summary>
    /// <returns>Its method with as many samples as its maps have by now; null where it has none to show.</returns>
    public MethodChoice? Stop(ExplanationJob job)
    {
        var method = Book.MethodOf(job);
        Book.Stop(job);
        return method is not null && job.Partial is { } partial ? MethodChoiceText.With(method, SampleCount.Key, partial.Samples) : null;
    }

    /// <summary>Everything shown as one result, which was computed before and is there at once.</summary>
    public async Task<Outcome<ExplanationResult>> Collect(ResolvedView view)
    {
        var outcome = explanations.Submit(view.Situation.Subject, RequestBuilder.Entries(view, Book));
        if (outcome.Value is not { } job)
        {
            return outcome.Failure!;
        }

        await job.Finished;
        return job.Result is { } result ? result : job.Failure ?? new Failure(FailureKind.Cancelled, "Stopped.");
    }
}
