using SaliencyLab.Web.Services;
using SaliencyLab.Web.Workbench.State;

namespace SaliencyLab.Web.Workbench.View;

/// <summary>
/// The maps of one page: which are there, which are on the way, and the jobs behind them. Holds only what the current view wants: a job
/// nobody waits for any more is cancelled, and what comes too late finds no place.
/// </summary>
/// <param name="explanations">Where jobs are queued.</param>
/// <param name="arrived">Told, on any thread, when a job has moved.</param>
public sealed class MapBook(IExplanations explanations, Action<ExplanationJob> arrived)
{
    private readonly Dictionary<MapKey, BookedMap> _maps = [];
    private readonly Dictionary<ExplanationJob, IReadOnlyList<MapKey>> _jobs = [];

    /// <summary>Jobs that have not finished, in the order of their queueing.</summary>
    public IReadOnlyList<ExplanationJob> Running => [.. _jobs.Keys];

    /// <summary>The results that the maps at hand came from.</summary>
    public IEnumerable<ExplanationResult> Results => _maps.Values
        .Where(map => map.Status is MapStatus.Ready).Select(map => map.Job?.Result).OfType<ExplanationResult>().Distinct();

    /// <summary>The first failure among the maps wanted, or null.</summary>
    public Failure? Failure => _maps.Values.FirstOrDefault(map => map.Failure is not null)?.Failure;

    /// <summary>Whether the user stopped some of the maps wanted.</summary>
    public bool HasStopped => _maps.Values.Any(map => map.Status is MapStatus.Stopped);

    /// <summary>A map, or null where it was not asked for.</summary>
    public BookedMap? Find(MapKey key) => _maps.GetValueOrDefault(key);

    /// <summary>The method of a job that has not finished; null where it has, or where it is of several.</summary>
    public MethodChoice? MethodOf(ExplanationJob job) =>
        _jobs.TryGetValue(job, out var keys) && keys.Select(key => key.Method).Distinct().ToList() is [var method] ? method : null;

    /// <summary>Forgets what is not wanted, cancels jobs without takers and queues what is missing.</summary>
    public void Want(Subject subject, IReadOnlyList<MapKey> wanted)
    {
        foreach (var key in _maps.Keys.Except(wanted).ToList())
        {
            _maps.Remove(key);
        }

        foreach (var job in _jobs.Where(entry => !entry.Value.Any(_maps.ContainsKey)).Select(entry => entry.Key).ToList())
        {
            Drop(job);
        }

        foreach (var group in MapPlan.Jobs(wanted.Where(key => !_maps.ContainsKey(key))))
        {
            Queue(subject, group);
        }
    }

    /// <summary>Takes in how far a job is. A job that was dropped is ignored.</summary>
    public void TakeIn(ExplanationJob job)
    {
        if (!_jobs.TryGetValue(job, out var keys) || job.State is JobState.Queued or JobState.Running)
        {
            return;
        }

        _jobs.Remove(job);
        job.Changed -= arrived;
        for (var place = 0; place < keys.Count; place++)
        {
            if (_maps.TryGetValue(keys[place], out var booked) && booked.Job == job)
            {
                _maps[keys[place]] = Finished(job, place);
            }
        }
    }

    /// <summary>Stops a job on the user's word; its maps stay away until they are asked for again.</summary>
    public void Stop(ExplanationJob job)
    {
        job.Cancel();
        TakeIn(job);
    }

    /// <summary>Forgets what was stopped or has failed, so that it is queued again.</summary>
    public void Retry()
    {
        foreach (var key in _maps.Where(map => map.Value.Status is MapStatus.Stopped or MapStatus.Failed).Select(map => map.Key).ToList())
        {
            _maps.Remove(key);
        }
    }

    /// <summary>Cancels everything.</summary>
    public void Clear()
    {
        foreach (var job in _jobs.Keys.ToList())
        {
            Drop(job);
        }

        _maps.Clear();
    }

    private void Queue(Subject subject, IReadOnlyList<MapKey> keys)
    {
        var outcome = explanations.Submit(subject, [.. keys.Select(MapPlan.Entry)]);
        for (var place = 0; place < keys.Count; place++)
        {
            _maps[keys[place]] = new BookedMap(outcome.Value, outcome.Succeeded ? MapStatus.Computing : MapStatus.Failed, null, outcome.Failure) { Place = place };
        }

        if (outcome.Succeeded)
        {
            _jobs[outcome.Value] = keys;
            outcome.Value.Changed += arrived;
            TakeIn(outcome.Value);
        }
    }

    private void Drop(ExplanationJob job)
    {
        job.Changed -= arrived;
        _jobs.Remove(job);
        job.Cancel();
    }

    private static BookedMap Finished(ExplanationJob job, int place) => job.State switch
    {
        JobState.Done => new BookedMap(job, MapStatus.Ready, job.Result!.Maps.First(map => map.Entry == place), null),
        JobState.Failed => new BookedMap(job, MapStatus.Failed, null, job.Failure),
        _ => new BookedMap(job, MapStatus.Stopped, null, null),
    };
}
