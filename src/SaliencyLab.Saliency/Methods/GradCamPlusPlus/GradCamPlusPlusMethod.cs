using System.Numerics.Tensors;
using SaliencyLab.Saliency.Methods.Options;
using SaliencyLab.Saliency.Signals;
using SaliencyLab.Saliency.Signals.Channels;

namespace SaliencyLab.Saliency.Methods.GradCamPlusPlus;

/// <summary>
/// Grad-CAM++ (Chattopadhay et al. 2018): α = G² / (2G² + Σ_ab A_k,ab · G³), 0 where the denominator is 0;
/// w_k = Σ_u α·ReLU(G); map = ReLU(Σ_k w_k A_k). K×h×w → h×w, 0 or more.
/// With s_k = Σ_ab A_k,ab and g = ReLU(G), α·ReLU(G) is g / (2 + s_k g): no power of a small gradient is ever formed.
/// Deviations: exp(S_c) of the paper scales every weight alike and is left out; the channel's α are not scaled to sum 1,
/// which the authors' code does and the paper does not. Where 2 + s_k g crosses 0 the map is marked unstable.
/// </summary>
public sealed class GradCamPlusPlusMethod : IGradientMethod
{
    private const string Name = "grad-cam-plus-plus";

    /// <summary>Its line in the catalogue.</summary>
    public static MethodEntry Entry { get; } = new()
    {
        Id = Name,
        Name = "Grad-CAM++",
        Formula = "ReLU Σ w A, w = Σ α G⁺",
        Summary = "Where are the features that speak for this class anywhere, so that several objects all show?",
        Signed = false,
        Slow = false,
        Options = [],
        Create = PlainMethod.Create(Name, new GradCamPlusPlusMethod()),
    };

    /// <inheritdoc/>
    public string Id => Name;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object> Options => PlainMethod.NoOptions;

    /// <inheritdoc/>
    public LayerMap Compute(LayerSignals signals)
    {
        var (sums, planes) = (signals.Activation.Sums, signals.GradientPlanes);
        var weights = new float[planes.Channels];
        var (positive, denominator) = (new float[ChannelTotal.Tile], new float[ChannelTotal.Tile]);
        var least = float.PositiveInfinity;
        for (var channel = 0; channel < planes.Channels; channel++)
        {
            var weight = 0.0;
            for (var first = 0; first < planes.Positions; first += ChannelTotal.Tile)
            {
                var count = Math.Min(ChannelTotal.Tile, planes.Positions - first);
                var (share, lowest) = Share(planes.Part(channel, first, count), sums[channel], positive.AsSpan(0, count), denominator.AsSpan(0, count));
                weight += share;
                least = Math.Min(least, lowest);
            }

            weights[channel] = (float)weight;
        }

        return new LayerMap(Positive.Of(signals.Activation.Weighted(weights)), Denominators.IsUnstable(least, terms: 4) ? MapRemarks.Unstable : MapRemarks.None);
    }

    /// <summary>Σ_u α·G⁺ over some positions of a channel, and how near the denominator comes to 0 there (+∞ where it can't).</summary>
    /// <param name="gradient">G at the positions.</param>
    /// <param name="sum">Σ_u A_ku.</param>
    /// <param name="positive">Place for as many values.</param>
    /// <param name="denominator">Place for as many values.</param>
    private static (float Share, float Least) Share(ReadOnlySpan<float> gradient, float sum, Span<float> positive, Span<float> denominator)
    {
        TensorPrimitives.Max(gradient, 0, positive);
        TensorPrimitives.Multiply(positive, sum, denominator);
        TensorPrimitives.Add(denominator, 2, denominator);
        var least = float.PositiveInfinity;
        // Only a negative sum can bring the denominator down to 0.
        if (sum < 0)
        {
            least = Math.Abs(TensorPrimitives.MinMagnitude<float>(denominator));
            denominator.Replace(0, float.PositiveInfinity);
        }

        TensorPrimitives.Divide(positive, denominator, positive);
        return (TensorPrimitives.Sum<float>(positive), least);
    }
}
