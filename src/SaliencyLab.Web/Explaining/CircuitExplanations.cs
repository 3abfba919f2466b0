using SaliencyLab.Explanations.Requests;
using SaliencyLab.Web.Owners;
using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Explaining;

/// <summary>Explanations of a circuit's owner.</summary>
internal sealed class CircuitExplanations(ExplanationService explanations, ScoreService scores, JobStore jobs, CircuitOwner owner) : IExplanations
{
    /// <inheritdoc />
    public Task<Outcome<PictureScores>> Score(Subject subject, CancellationToken cancellation) => scores.Score(owner.Value, subject, cancellation);

    /// <inheritdoc />
    public Outcome<ExplanationJob> Submit(Subject subject, IReadOnlyList<MapEntry> entries, ExplanationJob? after = null) => explanations.Submit(owner.Value, subject, entries, after);

    /// <inheritdoc />
    public IReadOnlyList<JobUnderway> Underway(Subject subject, IReadOnlyList<MapEntry> entries) => explanations.Underway(owner.Value, subject, entries);

    /// <inheritdoc />
    public ExplanationJob? Find(string id) => jobs.Find(owner.Value, id);
}
