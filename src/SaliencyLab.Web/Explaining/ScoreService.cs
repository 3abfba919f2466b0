using System.Diagnostics;
using SaliencyLab.Explanations;
using SaliencyLab.Models.Execution;
using SaliencyLab.Saliency.Planning;
using SaliencyLab.Web.Loading;
using SaliencyLab.Web.Owners;
using SaliencyLab.Web.Pictures;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Work;

namespace SaliencyLab.Web.Explaining;

/// <summary>Scores of pictures, for any owner; the last ones are kept.</summary>
internal sealed class ScoreService(Subjects subjects, LoadedModels models, PreparedInputs inputs, WorkQueue queue, Failures failures)
{
    private const int KeptScores = 500_000;

    private readonly ByteBoundedCache<string, PictureScores> _scores = new(KeptScores, scores => scores.Classes.Count);

    /// <summary>All scores and the deepest layer; see <see cref="IExplanations.Score"/>.</summary>
    public async Task<Outcome<PictureScores>> Score(Owner owner, Subject asked, CancellationToken cancellation)
    {
        var found = subjects.Resolve(owner, asked);
        if (found.Value is not { } subject)
        {
            return found.Failure!;
        }

        if (_scores.Find(subject.Key) is { } kept)
        {
            return kept with { ViewUrl = PictureAddresses.View(asked) };
        }

        return await failures.Await(queue.Run(WorkClass.Interactive, owner, token => Compute(subject, token), cancellation)).ConfigureAwait(false);
    }

    private PictureScores Compute(ResolvedSubject subject, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        using var lease = models.Acquire(subject.Model, cancellation);
        var model = lease.Under(subject.Card);
        var shaped = model.Shaped(cancellation);
        var source = inputs.Get(subject.Source, model, cancellation);
        var passTime = lease.PassTime(shaped.Picture);
        var scoring = Stopwatch.GetTimestamp();
        var scores = SaliencyRun.Scores(shaped, source.Values, cancellation);
        passTime.Forward(Stopwatch.GetElapsedTime(scoring).TotalSeconds);
        var probabilities = Probabilities.Of(scores, shaped.Network.Ending);
        var searching = Stopwatch.GetTimestamp();
        var deepest = SaliencyRun.Deepest(shaped, source.Values, cancellation);

        // That search is a second forward and little more, with everything set up.
        passTime.Forward(Stopwatch.GetElapsedTime(searching).TotalSeconds);
        var classes = Enumerable.Range(0, scores.Length).OrderByDescending(index => scores[index])
            .Select(index => new ClassScore(index, model.Label(index), scores[index], probabilities[index])).ToList();
        var answer = new PictureScores(classes, deepest.Name, source.Crop!.Value, PictureAddresses.View(subject.Asked), Stopwatch.GetElapsedTime(started).TotalSeconds) { PassTime = passTime };
        _scores.Keep(subject.Key, answer);
        return answer;
    }
}
