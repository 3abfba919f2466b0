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
        var activation = signals.Activation;
        var positive = signals.Gradient.relu();
        var sums = activation.Sums.view(activation.Channels, 1, 1);
        var denominator = positive.mul(sums).add_(2);
        // Only a negative sum can bring the denominator down to 0.
        var crosses = activation.Sums.min().ToSingle() < 0;
        var remarks = crosses && Denominators.AreUnstable(denominator, positive, activation) ? MapRemarks.Unstable : MapRemarks.None;
        if (crosses)
        {
            denominator.masked_fill_(denominator.eq(0), float.PositiveInfinity);
        }

        var weights = positive.div_(denominator).sum([1L, 2L]);
        return new LayerMap(activation.Weighted(weights).relu_(), remarks);
    }
}
