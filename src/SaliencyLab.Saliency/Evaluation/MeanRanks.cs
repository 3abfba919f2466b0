namespace SaliencyLab.Saliency.Evaluation;

/// <summary>Ranks of values; equal values share the mean of their ranks.</summary>
public static class MeanRanks
{
    /// <summary>One rank a value, 1 for the smallest.</summary>
    public static double[] Of(ReadOnlySpan<float> values)
    {
        var sorted = values.ToArray();
        var order = Enumerable.Range(0, sorted.Length).ToArray();
        Array.Sort(sorted, order);
        var ranks = new double[sorted.Length];
        for (var first = 0; first < sorted.Length;)
        {
            var next = first + 1;
            while (next < sorted.Length && sorted[next] == sorted[first])
            {
                next++;
            }

            for (var index = first; index < next; index++)
            {
                ranks[order[index]] = (first + 1 + next) / 2.0;
            }

            first = next;
        }

        return ranks;
    }
}
