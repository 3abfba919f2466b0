using System.Diagnostics;
using SaliencyLab.Explanations.Answers;
using SaliencyLab.Explanations.Models;
using SaliencyLab.Explanations.Requests;
using SaliencyLab.Models.Execution;
using SaliencyLab.Saliency.Planning;

namespace SaliencyLab.Explanations;

/// <summary>From a request to its answer. Synchronous; call it on a worker thread.</summary>
public static class Explainer
{
    /// <summary>
    /// Validates the whole request, then computes it.
    /// </summary>
    /// <param name="model">The model with the request's card already applied (<see cref="ExplainableModel.With"/>).</param>
    /// <param name="source">The picture or array that the network gets.</param>
    /// <param name="entries">What to compute.</param>
    /// <param name="progress">Told after every batch; may be null.</param>
    /// <param name="cancellation">Stops the run; nothing is left.</param>
    /// <param name="refined">Told of maps of noisy copies a few times a second while they are refined; may be null.</param>
    /// <exception cref="RequestException">An entry is wrong; nothing was run but what finding the top classes takes.</exception>
    /// <exception cref="SaliencyLab.Models.ModelException">The model can't be run.</exception>
    public static Explanation Explain(ExplainableModel model, ExplanationSource source, IReadOnlyList<MapEntry> entries, IProgress<RunProgress>? progress, CancellationToken cancellation, IProgress<PartialExplanation>? refined = null)
    {
        var started = Stopwatch.GetTimestamp();
        var network = model.Network.At(source.Channels, source.Height, source.Width, cancellation);
        var maps = RequestResolver.Resolve(model, network, source.Values, entries, cancellation);
        var watcher = refined is null ? progress : new PartialAnswers(model, source, maps, started, progress, refined);
        var run = SaliencyRun.Compute(network, source.Values, [.. maps.Select(map => map.Request)], watcher, cancellation);
        return Answer(model, source, maps, run, Stopwatch.GetElapsedTime(started).TotalSeconds);
    }

    /// <summary>
    /// Validates the whole request and says what it will cost, without computing a map: nothing runs but what finding the top classes and
    /// the deepest layer takes. Call it on a worker thread.
    /// </summary>
    /// <exception cref="RequestException">An entry is wrong.</exception>
    /// <exception cref="SaliencyLab.Models.ModelException">The model can't be run.</exception>
    public static RunEstimate Estimate(ExplainableModel model, ExplanationSource source, IReadOnlyList<MapEntry> entries, CancellationToken cancellation)
    {
        var network = model.Network.At(source.Channels, source.Height, source.Width, cancellation);
        return SaliencyRun.Estimate(network, [.. RequestResolver.Resolve(model, network, source.Values, entries, cancellation).Select(map => map.Request)]);
    }

    /// <summary>Seconds of one forward evaluation, measured at the second of two: the first one sets the network up.</summary>
    /// <exception cref="SaliencyLab.Models.ModelException">The model can't be run.</exception>
    public static double MeasureForward(ExplainableModel model, ExplanationSource source, CancellationToken cancellation)
    {
        var network = model.Network.At(source.Channels, source.Height, source.Width, cancellation);
        SaliencyRun.Scores(network, source.Values, cancellation);
        var started = Stopwatch.GetTimestamp();
        SaliencyRun.Scores(network, source.Values, cancellation);
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>An answer from maps that are already computed.</summary>
    /// <param name="model">The model under the request's card.</param>
    /// <param name="source">What the network got.</param>
    /// <param name="maps">What was asked for.</param>
    /// <param name="run">What the run gave, in the same order.</param>
    /// <param name="seconds">What it took.</param>
    public static Explanation Answer(ExplainableModel model, ExplanationSource source, IReadOnlyList<ResolvedMap> maps, RunResult run, double seconds)
    {
        var probabilities = Probabilities.Of(run.Scores, model.Network.Ending);
        var crop = source.Crop is { } part ? new[] { part.Left, part.Top, part.Width, part.Height } : null;
        var manifest = new Manifest(
            new ManifestSource(model.Name, model.Sha256),
            new ManifestPicture(source.Name, source.Sha256, crop),
            Math.Round(seconds, 4),
            run.Forwards,
            run.Backwards,
            [.. maps.Select((map, number) => ManifestWriter.Describe(model, map, run.Maps[number], number, run.Scores, probabilities))]);
        return new Explanation(manifest, run.Maps, [.. maps.Select(map => map.Request.Layers)], [.. maps.Select(map => map.Entry)], run.Scores, probabilities);
    }
}
