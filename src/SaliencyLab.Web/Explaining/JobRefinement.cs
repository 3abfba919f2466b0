using SaliencyLab.Explanations.Answers;
using SaliencyLab.Explanations.Requests;
using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Explaining;

/// <summary>
/// Shows a job's maps while they are refined, on the worker's thread. Each time they are a result of their own; those that nobody fetches any
/// more are forgotten. Where the job is stopped, the last ones are known as what their number of samples gives.
/// </summary>
/// <param name="places">Place in the job of each entry of the run.</param>
internal sealed class JobRefinement(
    ExplanationJob job, ResolvedSubject subject, IReadOnlyList<MapEntry> entries, IReadOnlyList<int> places, ResultWriter results, MapMemo memo) : IProgress<PartialExplanation>
{
    // Some seconds' worth: a browser may be slow to fetch what it was told of.
    private const int Kept = 32;

    private readonly Queue<string> _shown = [];
    private volatile IReadOnlyList<(PartialResult Partial, IReadOnlyList<(int Entry, ComputedEntry Computed)> Entries)> _last = [];

    /// <inheritdoc />
    public void Report(PartialExplanation value)
    {
        IReadOnlyList<(int Entry, ComputedEntry Computed)> computed = [.. MapMemo.Entries(value.Answer).Select(entry => (places[entry.Entry], entry.Computed))];
        if (results.Write(subject, computed).Value is not { } result)
        {
            return;
        }

        var partial = new PartialResult(result, value.Samples, value.Of);
        _last = [.. _last.TakeLast(1), (partial, computed)];
        _shown.Enqueue(result.Id);
        if (job.Refine(partial) && _shown.Count > Kept)
        {
            results.Forget(_shown.Dequeue());
        }
    }

    /// <summary>The job was stopped: what it showed last is kept as what that many samples give.</summary>
    public void Keep()
    {
        foreach (var (partial, computed) in _last.Where(shown => shown.Partial == job.Partial))
        {
            foreach (var (entry, maps) in computed)
            {
                memo.Keep(subject, SampleCount.With(entries[entry], partial.Samples), maps);
            }
        }
    }
}
