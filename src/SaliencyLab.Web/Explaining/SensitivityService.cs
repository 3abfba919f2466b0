using SaliencyLab.Saliency;
using SaliencyLab.Saliency.Evaluation.ClassSensitivity;
using SaliencyLab.Web.Owners;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Work;

namespace SaliencyLab.Web.Explaining;

/// <summary>Class sensitivity of maps at hand, for any owner.</summary>
internal sealed class SensitivityService(ResultStore results, WorkQueue queue, Failures failures)
{
    /// <summary>One score a pair; see <see cref="ISensitivity.Score"/>.</summary>
    public async Task<Outcome<ClassSensitivityScore[]>> Score(Owner owner, IReadOnlyList<(StoredMap Best, StoredMap Worst)> pairs, CancellationToken cancellation)
    {
        var maps = pairs.Select(pair => (Best: Find(owner, pair.Best), Worst: Find(owner, pair.Worst))).ToList();
        if (maps.Any(pair => pair.Best is null || pair.Worst is null))
        {
            return new Failure(FailureKind.NotFound, "Some of the maps are no longer held. Compute them again.");
        }

        return await failures.Await(
            queue.Run<ClassSensitivityScore[]>(WorkClass.Interactive, owner, token => [.. maps.Select(pair => Score(pair.Best!, pair.Worst!, token))], cancellation)).ConfigureAwait(false);
    }

    private static ClassSensitivityScore Score(SaliencyMap best, SaliencyMap worst, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return ClassSensitivityScore.Of(best, worst);
    }

    private SaliencyMap? Find(Owner owner, StoredMap map) =>
        results.Find(owner, map.Result)?.Answer.Maps is { } maps && map.Number >= 0 && map.Number < maps.Count ? maps[map.Number] : null;
}
