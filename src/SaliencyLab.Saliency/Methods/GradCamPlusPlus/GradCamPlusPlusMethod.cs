using System.Numerics.Tensors;
using SaliencyLab.Saliency.Methods.Options;
using SaliencyLab.Saliency.Signals;
using TorchSharp;

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
        var (positive, denominator) = (new float[planes.Positions], new float[planes.Positions]);
        var weights = new float[planes.Channels];
        var least = float.PositiveInfinity;
        for (var channel = 0; channel < planes.Channels; channel++)
        {
            TensorPrimitives.Max(planes.Plane(channel), 0, positive);
            TensorPrimitives.Multiply(positive, sums[channel], denominator);
            TensorPrimitives.Add(denominator, 2, denominator);
            // Only a negative sum can bring the denominator down to 0.
            if (sums[channel] < 0)
            {
                least = Math.Min(least, Math.Abs(TensorPrimitives.MinMagnitude(denominator)));
                denominator.AsSpan().Replace(0, float.PositiveInfinity);
            }

            TensorPrimitives.Divide(positive, denominator, positive);
            weights[channel] = TensorPrimitives.Sum(positive);
        }

        return signals.Map(Positive.Of(signals.Activation.Weighted(weights)), Denominators.IsUnstable(least, terms: 4) ? MapRemarks.Unstable : MapRemarks.None);
    }
}
