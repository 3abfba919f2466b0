using SaliencyLab.Web.Services;
using SaliencyLab.Web.Workbench.State;

namespace SaliencyLab.Web.Workbench.View;

/// <summary>
/// The maps of one page: which are there, which are on the way, and the jobs behind them. Holds only what the current view wants: a job
/// that no page waits for any more is cancelled, and what comes too late finds no place. What is computed already, for this page before it
/// was refreshed, say, is not begun again.
/// </summary>
/// <param name="explanations">Where jobs are queued.</param>
/// <param name="arrived">Told, on any thread, when a job has moved.</param>
public sealed class MapBook(IExplanations explanations, Action<ExplanationJob> arrived)
{
    /// <summary>How long a page that was refreshed may take to come back before its work is stopped.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    private readonly Dictionary<MapKey, BookedMap> _maps = [];
    private readonly OrderedDictionary<ExplanationJob, IReadOnlyList<MapKey?>> _jobs = [];

    /// <summary>Jobs that have not finished, in the order of their queueing.</summary>
    public IReadOnlyList<ExplanationJob> Running => [.. _jobs.Keys];

    /// <summary>A job of methods that take a single pass, which will be done in a moment; null: none has to finish.</summary>
    public ExplanationJob? QuickJob => _jobs.Where(entry => entry.Value.OfType<MapKey>().ToList() is { Count: > 0 } keys && !keys.Exists(MapPlan.IsSlow)).Select(entry => entry.Key).FirstOrDefault();

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
        _jobs.TryGetValue(job, out var keys) && keys.OfType<MapKey>().Select(key => key.Method).Distinct().ToList() is [var method] ? method : null;

    /// <summary>Forgets what is not wanted, cancels jobs without takers and queues what is missing.</summary>
    public void Want(Subject subject, IReadOnlyList<MapKey> wanted)
    {
        foreach (var key in _maps.Keys.Except(wanted).ToList())
        {
            _maps.Remove(key);
        }

        foreach (var job in _jobs.Where(entry => !entry.Value.OfType<MapKey>().Any(_maps.ContainsKey)).Select(entry => entry.Key).ToList())
        {
            Drop(job, TimeSpan.Zero);
        }

        foreach (var group in MapPlan.Jobs(wanted.Where(key => !_maps.ContainsKey(key))))
        {
            // What takes long begins when the quick maps are there.
            Queue(subject, group, MapPlan.IsSlow(group[0]) ? QuickJob : null);
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
            if (keys[place] is { } key && _maps.TryGetValue(key, out var booked) && booked.Job == job)
            {
                _maps[key] = Finished(job, place);
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

    /// <summary>The page ends: what runs goes on for a moment, so that the same page finds it after a refresh.</summary>
    public void Clear()
    {
        foreach (var job in _jobs.Keys.ToList())
        {
            Drop(job, _patience);
        }

        _maps.Clear();
    }

    private void Queue(Subject subject, IReadOnlyList<MapKey> keys, ExplanationJob? after)
    {
        var missing = keys.ToList();
        foreach (var (job, places) in explanations.Underway(subject, [.. keys.Select(MapPlan.Entry)]))
        {
            List<MapKey?> found = [.. places.Select(place => place is { } at && missing.Contains(keys[at]) ? keys[at] : null)];
            if (Follow(job, found))
            {
                missing.RemoveAll(found.Contains);
            }
        }

        if (missing.Count > 0)
        {
            Submit(subject, missing, after);
        }
    }

    private void Submit(Subject subject, IReadOnlyList<MapKey> keys, ExplanationJob? after)
    {
        var outcome = explanations.Submit(subject, [.. keys.Select(MapPlan.Entry)], after);
        if (outcome.Value is { } job)
        {
            Follow(job, keys);
            return;
        }

        foreach (var key in keys)
        {
            _maps[key] = new BookedMap(null, MapStatus.Failed, null, outcome.Failure);
        }
    }

    /// <summary>Waits for a job's maps; false where it was given up meanwhile.</summary>
    private bool Follow(ExplanationJob job, IReadOnlyList<MapKey?> keys)
    {
        if (_jobs.TryGetValue(job, out var known))
        {
            _jobs[job] = [.. keys.Zip(known, (key, other) => key ?? other)];
        }
        else if (job.Watch())
        {
            _jobs[job] = keys;
            job.Changed += arrived;
        }
        else
        {
            return false;
        }

        for (var place = 0; place < keys.Count; place++)
        {
            if (keys[place] is { } key)
            {
                _maps[key] = new BookedMap(job, MapStatus.Computing, null, null) { Place = place };
            }
        }

        TakeIn(job);
        return true;
    }

    private void Drop(ExplanationJob job, TimeSpan patience)
    {
        job.Changed -= arrived;
        _jobs.Remove(job);
        job.Leave(patience);
    }

    private static BookedMap Finished(ExplanationJob job, int place) => job.State switch
    {
        JobState.Done when job.Result!.Unfit.TryGetValue(place, out var failure) => new BookedMap(job, MapStatus.Failed, null, failure),
        JobState.Done => new BookedMap(job, MapStatus.Ready, job.Result!.Maps.First(map => map.Entry == place), null),
        JobState.Failed => new BookedMap(job, MapStatus.Failed, null, job.Failure),
        _ => new BookedMap(job, MapStatus.Stopped, null, null),
    };
}
