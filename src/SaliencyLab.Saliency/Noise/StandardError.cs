using System.Globalization;

namespace SaliencyLab.Saliency.Noise;

/// <summary>
/// How far a map of n random samples still is from the map of endlessly many, as one number: the delete-a-group jackknife (Efron 1982;
/// Shao &amp; Wu 1989). The samples lie in g groups, alike in size to one sample; θ is the map of all of them, θ_j that of all but group j and
/// θ̄ the mean of the θ_j. At a position u the standard error is s_u = √((g−1)/g · Σ_j (θ_ju − θ̄_u)²); the number is the root mean square of
/// s over all positions, as a share of the map's range: √(mean_u s_u²) / (max θ − min θ). For a map that is a mean over samples, g = n gives
/// the usual standard error of a mean. With few groups it is itself an estimate: 8 groups know it to about a quarter of itself.
/// </summary>
public static class StandardError
{
    /// <summary>The number; null where there are fewer than two groups or the map has no range.</summary>
    /// <param name="map">θ.</param>
    /// <param name="without">θ_j, each as long as <paramref name="map"/>.</param>
    public static double? Of(ReadOnlySpan<float> map, IReadOnlyList<float[]> without)
    {
        var (least, most) = (float.PositiveInfinity, float.NegativeInfinity);
        var variance = 0.0;
        for (var position = 0; position < map.Length; position++)
        {
            (least, most) = (Math.Min(least, map[position]), Math.Max(most, map[position]));
            var mean = 0.0;
            foreach (var part in without)
            {
                mean += part[position];
            }

            mean /= without.Count;
            foreach (var part in without)
            {
                variance += (part[position] - mean) * (part[position] - mean);
            }
        }

        if (without.Count < 2 || !(most > least))
        {
            return null;
        }

        var error = Math.Sqrt((without.Count - 1.0) / without.Count * variance / map.Length) / ((double)most - least);
        return double.IsFinite(error) ? error : null;
    }

    /// <summary>As a person reads it, such as "± 3.1 %".</summary>
    /// <param name="error">A share of the map's range.</param>
    public static string Text(double error) => (100 * error) switch
    {
        >= 10 and var percent => string.Create(CultureInfo.InvariantCulture, $"± {percent:F0} %"),
        >= 0.01 and var percent => string.Create(CultureInfo.InvariantCulture, $"± {percent:G2} %"),
        _ => "± < 0.01 %",
    };
}
