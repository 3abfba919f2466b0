using System.Globalization;
using SaliencyLab.Web.Explaining;
using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Api;

/// <summary>Results by the id of their job, whoever asked for it.</summary>
internal sealed class FinishedExplanations(JobStore jobs, ResultStore results)
{
    /// <summary>A result, or why there is none.</summary>
    public Outcome<StoredResult> Find(string id)
    {
        if (jobs.Find(id) is not { } job)
        {
            return ExplanationEndpoints.Unknown;
        }

        return job.Result is { } result
            ? results.Find(job.Owner, result.Id) is { } kept ? kept : Missing.Result
            : new Failure(FailureKind.Conflict, NotDone(job));
    }

    /// <summary>A map by the id that the manifest gives it, or why there is none.</summary>
    public Outcome<FinishedMap> Find(string id, string map) => Find(Find(id), map);

    /// <summary>A map as it is so far, by the id that the manifest of the refined maps gives it, or why there is none.</summary>
    public Outcome<FinishedMap> FindRefined(string id, string map)
    {
        if (jobs.Find(id) is not { } job)
        {
            return ExplanationEndpoints.Unknown;
        }

        Outcome<StoredResult> refined = job.Partial is { } partial
            ? results.Find(job.Owner, partial.Result.Id) is { } kept ? kept : Missing.Result
            : new Failure(FailureKind.Conflict, "The explanation has no map to show so far. Only maps of noisy copies are refined; wait for the event \"refined\".");
        return Find(refined, map);
    }

    private static Outcome<FinishedMap> Find(Outcome<StoredResult> found, string map)
    {
        if (found.Value is not { } result)
        {
            return found.Failure!;
        }

        var count = result.Answer.Maps.Count;
        return map.StartsWith('m') && int.TryParse(map.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < count
            ? new FinishedMap(result, number)
            : new Failure(FailureKind.NotFound, $"There is no map \"{(map.Length <= 20 ? map : map[..20] + "…")}\"; there are {(count == 1 ? "m0 only" : $"m0 to m{count - 1}")}.") { Key = "map" };
    }

    private static string NotDone(ExplanationJob job) => job.State switch
    {
        JobState.Failed => $"The explanation failed, so there are no maps: {job.Failure!.Message}",
        JobState.Cancelled => "The explanation was cancelled, so there are no maps.",
        _ => "The explanation is not done yet. Wait for the event \"done\", or until its state is \"done\".",
    };
}
