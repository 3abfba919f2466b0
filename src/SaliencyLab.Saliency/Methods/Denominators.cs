using TorchSharp;
using static TorchSharp.torch;

namespace SaliencyLab.Saliency.Methods;

/// <summary>
/// Finds maps that hang on a denominator near 0 (METHODS §2, Grad-CAM++ and Smooth Grad-CAM++): the denominator is a sum
/// whose terms cancel, so that its rounding decides how large a weight becomes.
/// </summary>
internal static class Denominators
{
    /// <summary>Share of its terms' magnitude below which a denominator counts as near 0.</summary>
    public const double Threshold = 1e-4;

    /// <summary>Whether a denominator is near 0 beside the magnitude of its terms.</summary>
    /// <param name="least">The smallest |denominator|.</param>
    /// <param name="terms">Σ |terms| there.</param>
    public static bool IsUnstable(float least, float terms) => least / terms < Threshold;

    public static bool AreUnstable(Tensor numerator, Tensor denominator, Tensor magnitude, Tensor values) =>
        where(numerator.ne(0), denominator.abs().div_(magnitude), ones_like(magnitude)).min().ToDouble() < Threshold;
}
