using System.Diagnostics;
using SaliencyLab.Explanations;
using SaliencyLab.Explanations.Models;
using SaliencyLab.Explanations.Requests;
using SaliencyLab.Models;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Saliency.Planning;
using SaliencyLab.Web.Loading;
using SaliencyLab.Web.Owners;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Work;

namespace SaliencyLab.Web.Explaining;

/// <summary>Explanations as jobs, for any owner.</summary>
internal sealed class ExplanationService(
    Subjects subjects, LoadedModels models, PreparedInputs inputs, MapMemo memo, ResultWriter results, JobStore jobs, WorkQueue queue, Failures failures)
{
    // A page draws what has come with the cores that a long explanation would take.
    private static readonly TimeSpan _drawing = TimeSpan.FromMilliseconds(200);

    /// <summary>Queues an explanation; see <see cref="IExplanations.Submit"/>.</summary>
    public Outcome<ExplanationJob> Submit(Owner owner, Subject asked, IReadOnlyList<MapEntry> entries, ExplanationJob? after = null)
    {
        if (entries.Count == 0)
        {
            return new Failure(FailureKind.Malformed, "maps: there is nothing to compute. Choose at least one method and one class.") { Key = "maps" };
        }

        var found = subjects.Resolve(owner, asked);
        if (found.Value is not { } subject)
        {
            return found.Failure!;
        }

        var job = new ExplanationJob(owner, [.. entries.Select(subject.KeyOf)], TimeProvider.System);
        var known = memo.Find(subject, entries);
        if (known.All(entry => entry is not null))
        {
            End(job, results.Write(subject, known!));
            jobs.Keep(job);
            return job;
        }

        var item = new WorkItem(IsLong(entries) ? WorkClass.LongExplanation : WorkClass.Explanation, owner, () => Run(job, subject, entries));
        if (after is { IsFinished: false })
        {
            _ = Add(job, item, after);
        }
        else if (queue.Add(item) is { } full)
        {
            job.Dispose();
            return full;
        }

        job.Cancellation.Register(() => queue.Remove(item));
        jobs.Keep(job);
        return job;
    }

    /// <summary>Jobs that compute some of the entries now; see <see cref="IExplanations.Underway"/>.</summary>
    public IReadOnlyList<JobUnderway> Underway(Owner owner, Subject asked, IReadOnlyList<MapEntry> entries)
    {
        if (jobs.Unfinished(owner) is not { Count: > 0 } unfinished || subjects.Resolve(owner, asked).Value is not { } subject)
        {
            return [];
        }

        var places = entries.Select((entry, place) => (Key: subject.KeyOf(entry), place)).DistinctBy(entry => entry.Key).ToDictionary(entry => entry.Key, entry => (int?)entry.place);
        return
        [
            .. unfinished.Select(job => new JobUnderway(job, [.. job.Entries.Select(entry => places.GetValueOrDefault(entry))]))
                .Where(underway => underway.Places.Any(place => place is not null)),
        ];
    }

    private static bool IsLong(IEnumerable<MapEntry> entries) => entries.Any(entry => MethodCatalogue.Find(entry.Method) is { Slow: true });

    private async Task Add(ExplanationJob job, WorkItem item, ExplanationJob after)
    {
        await after.Finished.ConfigureAwait(false);
        await Task.Delay(_drawing).ConfigureAwait(false);
        if (!job.IsFinished && queue.Add(item) is { } full)
        {
            job.Fail(full);
        }
    }

    private static void End(ExplanationJob job, Outcome<ExplanationResult> outcome)
    {
        if (outcome.Value is { } result)
        {
            job.Complete(result);
        }
        else
        {
            job.Fail(outcome.Failure!);
        }
    }

    private void Run(ExplanationJob job, ResolvedSubject subject, IReadOnlyList<MapEntry> entries)
    {
        if (!job.TryStart())
        {
            return;
        }

        try
        {
            End(job, Compute(job, subject, entries));
            if (!IsLong(entries))
            {
                Measure(subject, job.Cancellation);
            }
        }
        catch (OperationCanceledException) when (job.Cancellation.IsCancellationRequested)
        {
            // The job has ended already: that is what cancelled the run.
        }
#pragma warning disable CA1031 // Whatever happens is this job's failure.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            job.Fail(failures.Of(problem));
        }
    }

    private Outcome<ExplanationResult> Compute(ExplanationJob job, ResolvedSubject subject, IReadOnlyList<MapEntry> entries)
    {
        // Another job may have computed some of them while this one waited.
        var known = memo.Find(subject, entries);
        var missing = Enumerable.Range(0, entries.Count).Where(index => known[index] is null).ToList();
        var unfit = new Dictionary<int, Failure>();
        if (missing.Count > 0)
        {
            using var lease = models.Acquire(subject.Model, job.Cancellation);
            var model = lease.Under(subject.Card);
            var source = inputs.Get(subject.Source, model, job.Cancellation);
            unfit = Unfit(model, source, entries, missing, job.Cancellation);
            if (unfit.Count == entries.Count)
            {
                return unfit[0];
            }

            missing.RemoveAll(unfit.ContainsKey);
            foreach (var (place, computed) in missing.Zip(Compute(job, subject, entries, missing, model, source, lease.PassTime((source.Channels, source.Height, source.Width)))))
            {
                known[place] = computed;
            }
        }

        var written = results.Write(subject, [.. known.Index().Where(entry => entry.Item is not null).Select(entry => (entry.Index, entry.Item!))]);
        return written.Value is { } result ? result with { Unfit = unfit } : written;
    }

    private IReadOnlyList<ComputedEntry> Compute(
        ExplanationJob job, ResolvedSubject subject, IReadOnlyList<MapEntry> entries, List<int> places, ExplainableModel model, ExplanationSource source, PassTime passTime)
    {
        if (places.Count == 0)
        {
            return [];
        }

        MapEntry[] wanted = [.. places.Select(place => entries[place])];
        var refinement = new JobRefinement(job, subject, entries, places, results, memo);
        using var stopped = job.Cancellation.Register(refinement.Keep);
        var run = Explainer.Explain(model, source, wanted, Progress(job, wanted), job.Cancellation, refinement);
        if (wanted.DistinctBy(entry => entry.Method).Count() == 1)
        {
            passTime.Run(wanted[0].Method, new RunEstimate(run.Manifest.Forwards, run.Manifest.Backwards), run.Manifest.Seconds);
        }

        return memo.Keep(subject, wanted, run);
    }

    // The job is done, so no page waits, and the network is set up, which it was not when it scored its first picture.
    private void Measure(ResolvedSubject subject, CancellationToken cancellation)
    {
        using var lease = models.Acquire(subject.Model, cancellation);
        var model = lease.Under(subject.Card);
        var source = inputs.Get(subject.Source, model, cancellation);
        var passTime = lease.PassTime((source.Channels, source.Height, source.Width));
        if (!passTime.IsSettled)
        {
            var started = Stopwatch.GetTimestamp();
            SaliencyRun.Scores(model.Network.At(source.Channels, source.Height, source.Width, cancellation), source.Values, cancellation);
            passTime.Forward(Stopwatch.GetElapsedTime(started).TotalSeconds);
        }
    }

    private IProgress<RunProgress> Progress(ExplanationJob job, MapEntry[] entries) => IsLong(entries) ? new LongJobProgress(job, queue) : new JobProgress(job);

    // One that is impossible takes nothing from those beside it.
    private Dictionary<int, Failure> Unfit(ExplainableModel model, ExplanationSource source, IReadOnlyList<MapEntry> entries, IEnumerable<int> places, CancellationToken cancellation)
    {
        var network = model.Network.At(source.Channels, source.Height, source.Width, cancellation);
        var unfit = new Dictionary<int, Failure>();
        foreach (var place in places)
        {
            try
            {
                RequestResolver.CheckEntry(model, network, entries[place], place);
            }
            catch (Exception problem) when (problem is RequestException or ModelNotRunnableException)
            {
                unfit[place] = failures.Of(problem);
            }
        }

        return unfit;
    }
}
