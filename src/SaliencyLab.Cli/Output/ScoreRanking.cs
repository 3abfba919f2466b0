using System.Text.Json;
using SaliencyLab.Explanations;
using SaliencyLab.Explanations.Answers;
using SaliencyLab.Explanations.Models;
using SaliencyLab.Explanations.Requests;
using SaliencyLab.Models.Execution;

namespace SaliencyLab.Cli.Output;

/// <summary>The classes with the highest scores.</summary>
/// <param name="model">For labels.</param>
/// <param name="source">What was given.</param>
/// <param name="scores">All scores.</param>
/// <param name="shown">How many classes are shown.</param>
internal sealed class ScoreRanking(ExplainableModel model, ExplanationSource source, float[] scores, int shown)
{
    private readonly float[] _probabilities = Probabilities.Of(scores, model.Network.Ending);

    /// <summary>All scores by index, and the ranking.</summary>
    public string ToJson() => JsonSerializer.Serialize(
        new
        {
            Model = new ManifestSource(model.Name, model.Sha256),
            Image = new ManifestSource(source.Name, source.Sha256),
            Score = model.Network.ScoreValue,
            Scores = scores,
            Top = Ranking().Select(index => new ManifestClass(index, model.Label(index), scores[index], _probabilities[index])),
        },
        RequestJson.Options);

    /// <summary>A line a class.</summary>
    public void Write(TextWriter text)
    {
        var lines = new Columns(">class", ">score", ">probability", "label");
        foreach (var index in Ranking())
        {
            lines.Add($"{index}", Numbers.Score(scores[index]), Numbers.Percent(_probabilities[index]), model.Label(index));
        }

        lines.Write(text);
    }

    private IEnumerable<int> Ranking() => Enumerable.Range(0, scores.Length).OrderByDescending(index => scores[index]).Take(shown);
}
