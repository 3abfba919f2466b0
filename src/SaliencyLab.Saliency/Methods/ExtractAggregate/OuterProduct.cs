using TorchSharp;

namespace SaliencyLab.Saliency.Methods.ExtractAggregate;

/// <summary>Aggregates of an outer product a gᵀ from aggregates of its factors, all h×w.</summary>
internal static class OuterProduct
{
    /// <summary>‖(a gᵀ)⁺‖ from ‖a⁺‖², ‖a⁻‖², ‖g⁺‖², ‖g⁻‖²: an entry is positive where both factors have one sign.</summary>
    public static torch.Tensor PositiveNorm(torch.Tensor positiveA, torch.Tensor negativeA, torch.Tensor positiveG, torch.Tensor negativeG) =>
        positiveA.mul(positiveG).addcmul_(negativeA, negativeG, 1).sqrt_();

    /// <summary>The largest entry: one of the four products of the factors' extremes.</summary>
    public static torch.Tensor Largest(torch.Tensor mostA, torch.Tensor leastA, torch.Tensor mostG, torch.Tensor leastG) =>
        torch.maximum(torch.maximum(mostA.mul(mostG), leastA.mul(leastG)), torch.maximum(mostA.mul(leastG), leastA.mul(mostG)));
}
