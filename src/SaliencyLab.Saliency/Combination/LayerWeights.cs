using System.Globalization;
using SaliencyLab.Saliency.Methods;

namespace SaliencyLab.Saliency.Combination;

/// <summary>How much each layer counts in a combination (METHODS §3), from shallow to deep.</summary>
public static class LayerWeights
{
    /// <summary>Most that one weight may be.</summary>
    public const double Most = 1e6;

    /// <summary>The same weight for each of some layers.</summary>
    public static IReadOnlyList<double> Uniform(int layers) => [.. Enumerable.Repeat(1.0, layers)];

    /// <summary>1/L, 2/L, … 1: the deeper the more.</summary>
    public static IReadOnlyList<double> Linear(int layers) => [.. Enumerable.Range(1, layers).Select(layer => (double)layer / layers)];

    /// <summary>A user's own weights, checked.</summary>
    /// <exception cref="OptionException">Not one a layer, one is negative or too large, or all are 0.</exception>
    public static IReadOnlyList<double> Custom(IReadOnlyList<double> weights, int layers)
    {
        if (weights.Count != layers)
        {
            throw new OptionException("weights", $"weights: {weights.Count} numbers for {layers} layers; give one a layer, shallow to deep.");
        }

        foreach (var weight in weights.Where(weight => !(weight is >= 0 and <= Most)))
        {
            throw new OptionException("weights", string.Create(CultureInfo.InvariantCulture, $"weights: {weight} is not a number from 0 to {Most}; 0 leaves the layer out."));
        }

        return weights.Any(weight => weight > 0)
            ? [.. weights]
            : throw new OptionException("weights", "weights: all are 0, which leaves every layer out; give at least one layer more than 0.");
    }
}
