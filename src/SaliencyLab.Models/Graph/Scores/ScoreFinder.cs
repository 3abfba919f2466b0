using SaliencyLab.Models.Execution;

namespace SaliencyLab.Models.Graph.Scores;

/// <summary>
/// Finds the value that holds a classifier's scores: the output, or what goes into its final softmax, log-softmax or sigmoid, perhaps
/// behind operators that only move values. Of several outputs it takes the one that holds scores rather than labels.
/// </summary>
public static class ScoreFinder
{
    private static readonly HashSet<string> _moves =
        ["Identity", "Cast", "Reshape", "Flatten", "Squeeze", "Unsqueeze", "Dropout", "ZipMap", "Transpose"];

    private static readonly HashSet<string> _labels = ["ArgMax", "ArgMin", "TopK", "ArrayFeatureExtractor", "NonMaxSuppression"];

    private static readonly string[] _words = ["logit", "score", "prob", "class", "pred", "output"];

    /// <summary>Finds the scores.</summary>
    /// <param name="body">The graph.</param>
    /// <param name="chosen">A value that the user names; null: found by itself.</param>
    /// <exception cref="ModelNotRunnableException">The chosen value does not exist, or no output could hold scores.</exception>
    public static ScoreLocation Find(GraphBody body, string? chosen)
    {
        var producers = Producers(body);
        if (chosen is not null)
        {
            return producers.ContainsKey(chosen)
                ? BeforeEnding(chosen, producers)
                : throw new ModelNotRunnableException(
                    $"The card's score names the value '{chosen}', which the file does not compute. Its outputs are {Listed(body.Outputs)}.") { CardKeys = ["score"] };
        }

        var outputs = body.Outputs.Where(producers.ContainsKey).ToArray();
        var scores = outputs.Where(output => !HoldsLabels(output, producers)).ToArray();
        if (scores.Length == 0)
        {
            var behindLabels = outputs.Select(output => BehindLabels(output, producers)).OfType<string>().FirstOrDefault();
            return behindLabels is not null
                ? BeforeEnding(behindLabels, producers)
                : throw new ModelNotRunnableException(
                    $"None of the file's outputs ({Listed(body.Outputs)}) can hold the scores of classes. Name the value that does in the card's score.") { CardKeys = ["score"] };
        }

        var ended = scores.Select(output => BeforeEnding(output, producers)).ToArray();
        var best = Array.FindIndex(ended, location => location.Ending != ScoreEnding.Scores);
        if (best < 0)
        {
            best = Math.Max(0, _words.Select(word => Array.FindIndex(scores, name => name.Contains(word, StringComparison.OrdinalIgnoreCase))).FirstOrDefault(index => index >= 0, 0));
        }

        return ended[best];
    }

    private static ScoreLocation BeforeEnding(string value, Dictionary<string, GraphNode> producers)
    {
        for (var at = value; producers.TryGetValue(at, out var node);)
        {
            var ending = node.Operator switch
            {
                "Softmax" => ScoreEnding.Softmax,
                "LogSoftmax" => ScoreEnding.LogSoftmax,
                "Sigmoid" => ScoreEnding.Sigmoid,
                _ => ScoreEnding.Scores,
            };
            if (ending != ScoreEnding.Scores)
            {
                return new ScoreLocation(node.Inputs[0], ending);
            }

            if (!_moves.Contains(node.Operator) || node.Inputs.Count == 0)
            {
                break;
            }

            at = node.Inputs[0];
        }

        return new ScoreLocation(WithoutMaps(value, producers), ScoreEnding.Scores);
    }

    /// <summary>A ZipMap turns scores into dictionaries: what goes into it is the score.</summary>
    private static string WithoutMaps(string value, Dictionary<string, GraphNode> producers) =>
        producers.TryGetValue(value, out var node) && node.Operator == "ZipMap" ? node.Inputs[0] : value;

    private static bool HoldsLabels(string value, Dictionary<string, GraphNode> producers) => LabelNode(value, producers) is not null;

    private static string? BehindLabels(string value, Dictionary<string, GraphNode> producers) =>
        LabelNode(value, producers) is { Operator: "ArgMax" or "TopK" } node ? node.Inputs[0] : null;

    private static GraphNode? LabelNode(string value, Dictionary<string, GraphNode> producers)
    {
        for (var at = value; producers.TryGetValue(at, out var node);)
        {
            // TopK's first output holds values, the second which they are; neither is one score a class.
            if (_labels.Contains(node.Operator))
            {
                return node;
            }

            // Labels are looked up by number: Gather(names, ArgMax(scores)).
            var from = node.Operator == "Gather" && node.Inputs.Count > 1 && producers.ContainsKey(node.Inputs[1]) && !producers.ContainsKey(node.Inputs[0])
                ? node.Inputs[1]
                : _moves.Contains(node.Operator) && node.Inputs.Count > 0 ? node.Inputs[0] : null;
            if (from is null)
            {
                return null;
            }

            at = from;
        }

        return null;
    }

    private static Dictionary<string, GraphNode> Producers(GraphBody body)
    {
        Dictionary<string, GraphNode> producers = [];
        foreach (var node in body.Nodes)
        {
            foreach (var output in node.Outputs.Where(output => output.Length > 0))
            {
                producers[output] = node;
            }
        }

        return producers;
    }

    private static string Listed(IReadOnlyList<string> names) =>
        names.Count == 0 ? "none" : string.Join(", ", names.Take(8).Select(name => $"'{name}'")) + (names.Count > 8 ? " …" : "");
}
