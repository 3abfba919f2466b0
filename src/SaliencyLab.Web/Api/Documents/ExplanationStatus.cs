using SaliencyLab.Explanations.Answers;
using SaliencyLab.Saliency.Planning;
using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Api.Documents;

/// <summary>Where an explanation stands.</summary>
/// <param name="Id">Its id.</param>
/// <param name="State">"queued", "running", "done", "failed" or "cancelled".</param>
/// <param name="Progress">How far it is; left out before the first network evaluation.</param>
/// <param name="SecondsLeft">What it will still take, roughly; left out where that can't be told.</param>
/// <param name="Refined">The maps so far, while they are refined; left out otherwise.</param>
/// <param name="Manifest">What it gave; left out until it is done.</param>
/// <param name="Problem">Why it failed; left out otherwise.</param>
public sealed record ExplanationStatus(string Id, string State, RunProgress? Progress, double? SecondsLeft, RefinedMaps? Refined, Manifest? Manifest, ExplanationProblem? Problem)
{
    /// <summary>Where a job stands now.</summary>
    public static ExplanationStatus Of(ExplanationJob job)
    {
        var state = job.State;
        return new ExplanationStatus(
            job.Id,
            state.ToString().ToLowerInvariant(),
            job.Progress,
            state == JobState.Running && job.SecondsLeft is { } left ? Math.Round(left, 1) : null,
            state == JobState.Running && job.Partial is { } partial ? RefinedMaps.From(partial) : null,
            state == JobState.Done ? job.Result!.Manifest : null,
            state == JobState.Failed ? ExplanationProblem.Of(job.Failure!) : null);
    }
}
