namespace SaliencyLab.Models.Execution;

/// <summary>From scores to probabilities.</summary>
public static class Probabilities
{
    /// <summary>
    /// Softmax over the classes; the sigmoid of each score where the file ends in one, or where there is one score only. Computed in float64.
    /// </summary>
    /// <param name="scores">Before softmax or sigmoid.</param>
    /// <param name="ending">What the file does with them.</param>
    public static float[] Of(IReadOnlyList<float> scores, ScoreEnding ending)
    {
        if (ending == ScoreEnding.Sigmoid || scores.Count == 1)
        {
            return [.. scores.Select(score => (float)(1 / (1 + Math.Exp(-(double)score))))];
        }

        var largest = scores.Max();
        double[] powers = [.. scores.Select(score => Math.Exp((double)score - largest))];
        var sum = powers.Sum();
        return [.. powers.Select(power => (float)(power / sum))];
    }
}
