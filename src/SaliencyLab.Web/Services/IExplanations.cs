using SaliencyLab.Explanations.Requests;

namespace SaliencyLab.Web.Services;

/// <summary>What the pages ask the engine.</summary>
public interface IExplanations
{
    /// <summary>All scores and the deepest layer: the fast first answer, taken before waiting explanations. Never throws but for cancellation.</summary>
    Task<Outcome<PictureScores>> Score(Subject subject, CancellationToken cancellation);

    /// <summary>
    /// Queues an explanation. What was computed before is not computed again; a job that needs nothing new is done when this returns.
    /// Fails at once where model or picture are unknown or too much is waiting.
    /// </summary>
    /// <param name="after">A job whose maps are wanted before: this one is queued when they have come and had a moment to be drawn.</param>
    Outcome<ExplanationJob> Submit(Subject subject, IReadOnlyList<MapEntry> entries, ExplanationJob? after = null);

    /// <summary>
    /// Jobs of this browser that compute some of the entries now: what a page asked for before it was refreshed, or another page with the
    /// same view. Empty where there are none.
    /// </summary>
    IReadOnlyList<JobUnderway> Underway(Subject subject, IReadOnlyList<MapEntry> entries);

    /// <summary>A job by id, or null where it is unknown or forgotten.</summary>
    ExplanationJob? Find(string id);
}
