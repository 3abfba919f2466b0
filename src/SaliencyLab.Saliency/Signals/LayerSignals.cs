using TorchSharp;
using static TorchSharp.torch;

namespace SaliencyLab.Saliency.Signals;

/// <summary>
/// A layer's activation A and gradient G = ∂S_c/∂A with what several methods read from both, each computed when first asked for.
/// Its tensors belong to the dispose scope it is used in.
/// </summary>
/// <param name="activation">A.</param>
/// <param name="gradient">G, K×h×w or 1×K×h×w, float32.</param>
public sealed class LayerSignals(ActivationSignals activation, Tensor gradient)
{
    // Rounding of the gradient itself: what is smaller than this share of its terms is nothing but rounding.
    private const double RoundingShare = 1e-6;

    private Tensor? _gradientNorm;
    private Tensor? _product;
    private Tensor? _productSum;
    private Tensor? _productBound;
    private GradientTraits? _traits;
    private bool? _productCancels;

    /// <summary>A.</summary>
    public ActivationSignals Activation { get; } = activation;

    /// <summary>G, K×h×w.</summary>
    public Tensor Gradient { get; } = ActivationSignals.OneOf(gradient).contiguous();

    /// <summary>‖G_u‖ over channels, h×w.</summary>
    public Tensor GradientNorm => _gradientNorm ??= ChannelNorm.Of(Gradient);

    /// <summary>A ⊙ G, K×h×w.</summary>
    public Tensor Product => _product ??= Activation.Values.mul(Gradient);

    /// <summary>Σ_k A_k ⊙ G_k, h×w.</summary>
    public Tensor ProductSum => _productSum ??= Product.sum(dim: 0);

    /// <summary>‖A_u‖·‖G_u‖, h×w: what <see cref="ProductSum"/> can reach at most.</summary>
    public Tensor ProductBound => _productBound ??= Activation.Norm.mul(GradientNorm);

    /// <summary>Whether G is zero, or the same at every position.</summary>
    public GradientTraits Traits => _traits ??= GradientTraits.Of(TensorValues.View(Gradient), Activation.Channels);

    /// <summary>Whether <see cref="ProductSum"/> is nothing but rounding: gradient and activation are orthogonal everywhere, as where only a LayerNorm reads the layer.</summary>
    public bool ProductCancels => _productCancels ??= Cancels(ProductSum, ProductBound);

    /// <summary>Whether a sum is nothing but rounding beside the size of its terms.</summary>
    /// <param name="sum">h×w.</param>
    /// <param name="bound">h×w: the sum of the terms' magnitudes, or more.</param>
    public static bool Cancels(Tensor sum, Tensor bound) =>
        sum.abs().max().ToSingle() <= RoundingShare * bound.max().ToSingle();
}
