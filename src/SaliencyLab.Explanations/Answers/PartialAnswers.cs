using System.Diagnostics;
using System.Text.Json.Nodes;
using SaliencyLab.Explanations.Models;
using SaliencyLab.Explanations.Requests;
using SaliencyLab.Saliency.Planning;

namespace SaliencyLab.Explanations.Answers;

/// <summary>Hands on a run's progress, and the maps that are not finished as answers.</summary>
internal sealed class PartialAnswers(
    ExplainableModel model, ExplanationSource source, IReadOnlyList<ResolvedMap> maps, long started, IProgress<RunProgress>? progress, IProgress<PartialExplanation> refined) : IProgress<RunProgress>
{
    /// <inheritdoc/>
    public void Report(RunProgress value)
    {
        if (value.Refined is { } refinement && Of(refinement) is { Numbers.Count: > 0 } partial)
        {
            refined.Report(partial);
        }

        progress?.Report(value);
    }

    private PartialExplanation Of(Refinement refinement)
    {
        var whole = refinement.Maps.GroupBy(map => maps[map.Request].Entry)
            .Where(entry => entry.Count() == maps.Count(map => map.Entry == entry.Key))
            .SelectMany(entry => entry).OrderBy(map => map.Request).ToList();
        var run = new RunResult([.. whole.Select(map => map.Map)], refinement.Scores, refinement.Forwards, refinement.Backwards);
        var answer = Explainer.Answer(
            model, source, [.. whole.Select(map => After(maps[map.Request], refinement.Samples))], run, Stopwatch.GetElapsedTime(started).TotalSeconds);
        return new PartialExplanation(answer, [.. whole.Select(map => map.Request)], refinement.Samples, refinement.Of);
    }

    private static ResolvedMap After(ResolvedMap map, int samples)
    {
        var written = map.Written.DeepClone().AsObject();
        if (written["options"] is JsonObject options)
        {
            options[SampleCount.Key] = samples;
        }

        return map with { Written = written };
    }
}
