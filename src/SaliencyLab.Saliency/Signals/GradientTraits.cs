namespace SaliencyLab.Saliency.Signals;

/// <summary>What a gradient shows by itself about the maps made of it (METHODS, "Class-blind and flat layers").</summary>
/// <param name="Zero">No position gets any gradient.</param>
/// <param name="Flat">Every position has the same gradient, to rounding; also where there is none.</param>
public sealed record GradientTraits(bool Zero, bool Flat)
{
    // A mean over positions is handed back through a division or a product: a few units in the last place.
    private const float Rounding = 1e-5f;

    /// <summary>Looks at a gradient; ends at the first position that differs.</summary>
    /// <param name="gradient">K×h×w in C order.</param>
    /// <param name="channels">K.</param>
    public static GradientTraits Of(ReadOnlySpan<float> gradient, int channels)
    {
        var positions = gradient.Length / channels;
        var largest = 0f;
        for (var channel = 0; channel < channels; channel++)
        {
            largest = Math.Max(largest, Math.Abs(gradient[channel * positions]));
        }

        for (var channel = 0; channel < channels; channel++)
        {
            var plane = gradient.Slice(channel * positions, positions);
            foreach (var value in plane)
            {
                // Written so that NaN counts as a difference.
                if (!(Math.Abs(value - plane[0]) <= Rounding * largest))
                {
                    return new GradientTraits(Zero: false, Flat: false);
                }
            }
        }

        return new GradientTraits(Zero: largest == 0, Flat: true);
    }
}
