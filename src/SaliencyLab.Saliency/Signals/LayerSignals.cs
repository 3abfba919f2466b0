using System.Numerics.Tensors;
using SaliencyLab.Saliency.Signals.Channels;
using TorchSharp;
using static TorchSharp.torch;
using Tensor = TorchSharp.torch.Tensor;

namespace SaliencyLab.Saliency.Signals;

/// <summary>
/// A layer's activation A and gradient G = ∂S_c/∂A with what several methods read from both, each computed when first asked for.
/// Its tensors belong to the dispose scope it is used in.
/// </summary>
public sealed class LayerSignals
{
    // Rounding of the gradient itself: what is smaller than this share of its terms is nothing but rounding.
    private const double RoundingShare = 1e-6;

    private WindowProducts? _windowProducts;
    private float[]? _productBound;
    private GradientTraits? _traits;
    private bool? _productCancels;

    /// <summary>Takes a view of both.</summary>
    /// <param name="activation">A.</param>
    /// <param name="gradient">G, K×h×w or 1×K×h×w, float32.</param>
    public LayerSignals(ActivationSignals activation, Tensor gradient)
    {
        Activation = activation;
        Gradient = ActivationSignals.OneOf(gradient).contiguous();
        GradientPlanes = new StoredPlanes(Gradient);
        GradientAggregates = new ChannelAggregates(GradientPlanes);
        ProductPlanes = new ProductPlanes(activation.Planes, GradientPlanes);
        ProductAggregates = new ChannelAggregates(ProductPlanes);
    }

    /// <summary>A.</summary>
    public ActivationSignals Activation { get; }

    /// <summary>G, K×h×w.</summary>
    public Tensor Gradient { get; }

    /// <summary>G a channel at a time.</summary>
    public StoredPlanes GradientPlanes { get; }

    /// <summary>G's channels as one number a position.</summary>
    public ChannelAggregates GradientAggregates { get; }

    /// <summary>A ⊙ G a channel at a time.</summary>
    public ChannelPlanes ProductPlanes { get; }

    /// <summary>The channels of A ⊙ G as one number a position.</summary>
    public ChannelAggregates ProductAggregates { get; }

    /// <summary>What the products of A's 3×3 windows and G give at each position.</summary>
    public WindowProducts WindowProducts => _windowProducts ??= new WindowProducts(Activation.Planes, GradientPlanes);

    /// <summary>‖A_u‖·‖G_u‖, h·w values: what Σ_k A_ku G_ku can reach at most.</summary>
    public float[] ProductBound => _productBound ??= Multiply(Activation.Aggregates.Norm(), GradientAggregates.Norm());

    /// <summary>Whether G is zero, or the same at every position.</summary>
    public GradientTraits Traits => _traits ??= GradientTraits.Of(GradientPlanes.All, Activation.Channels);

    /// <summary>Whether Σ_k A_ku G_ku is nothing but rounding: gradient and activation are orthogonal everywhere, as where only a LayerNorm reads the layer.</summary>
    public bool ProductCancels => _productCancels ??= Cancels(ProductAggregates.Sum, ProductBound);

    /// <summary>Whether a sum is nothing but rounding beside the size of its terms.</summary>
    /// <param name="sum">One value a position.</param>
    /// <param name="bound">The sum of the terms' magnitudes, or more.</param>
    public static bool Cancels(ReadOnlySpan<float> sum, ReadOnlySpan<float> bound) =>
        Math.Abs(TensorPrimitives.MaxMagnitude(sum)) <= RoundingShare * TensorPrimitives.Max(bound);

    private static float[] Multiply(float[] one, float[] other)
    {
        TensorPrimitives.Multiply(one, other, one);
        return one;
    }
}
