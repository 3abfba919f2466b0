namespace SaliencyLab.Saliency.Evaluation.ClassSensitivity;

/// <summary>How much a map depends on the class: near 1 it ignores the class.</summary>
/// <param name="Spearman">Rank correlation, −1 to 1; null where it can't be computed.</param>
/// <param name="Pearson">Linear correlation, −1 to 1; null where it can't be computed.</param>
/// <param name="Reason">Why it can't be computed, a few words; empty where it can.</param>
public sealed record ClassSensitivityScore(double? Spearman, double? Pearson, string Reason)
{
    private const MapRemarks Nothing = MapRemarks.SameValueEverywhere | MapRemarks.NoGradient;

    /// <summary>
    /// R20 §5: the correlation of a method's map for the class with the highest score with its map for the class with the lowest, signed, at the
    /// layer's own resolution (the authors' script upsamples first).
    /// </summary>
    /// <param name="best">The map of the best class.</param>
    /// <param name="worst">The map of the worst, of the same size.</param>
    public static ClassSensitivityScore Of(SaliencyMap best, SaliencyMap worst)
    {
        var (bestIsFlat, worstIsFlat) = (IsFlat(best), IsFlat(worst));
        if (bestIsFlat || worstIsFlat)
        {
            var which = bestIsFlat && worstIsFlat ? "both maps are" : bestIsFlat ? "the best class's map is" : "the worst class's map is";
            return new ClassSensitivityScore(null, null, $"{which} the same everywhere or nothing but rounding");
        }

        return new ClassSensitivityScore(Correlation.Spearman(best.Values, worst.Values), Correlation.Pearson(best.Values, worst.Values), "");
    }

    private static bool IsFlat(SaliencyMap map) => (map.Remarks & Nothing) != 0 || map.Values.Max() == map.Values.Min();
}
