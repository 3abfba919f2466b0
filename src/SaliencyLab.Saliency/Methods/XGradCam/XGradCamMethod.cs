using System.Numerics.Tensors;
using SaliencyLab.Saliency.Methods.Options;
using SaliencyLab.Saliency.Signals;

namespace SaliencyLab.Saliency.Methods.XGradCam;

/// <summary>
/// XGrad-CAM (Fu et al. 2020): w_k = Σ_u G_ku A_ku / (Σ_u A_ku + 1e-7), map = ReLU(Σ_k w_k A_k). K×h×w → h×w, 0 or more.
/// Where activations have both signs Σ_u A_ku may come near 0, and one channel may outweigh all others.
/// </summary>
public sealed class XGradCamMethod : IGradientMethod
{
    private const string Name = "xgrad-cam";

    /// <summary>Its line in the catalogue.</summary>
    public static MethodEntry Entry { get; } = new()
    {
        Id = Name,
        Name = "XGrad-CAM",
        Formula = "ReLU Σ w A, w = Σ G A / Σ A",
        Summary = "Where are the features that carry the class's score, each weighted by its share?",
        Signed = false,
        Slow = false,
        Options = [],
        Create = PlainMethod.Create(Name, new XGradCamMethod()),
    };

    /// <inheritdoc/>
    public string Id => Name;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object> Options => PlainMethod.NoOptions;

    /// <inheritdoc/>
    public LayerMap Compute(LayerSignals signals)
    {
        var (activation, gradient) = (signals.Activation, signals.GradientPlanes);
        float[] weights =
        [
            .. activation.Sums.Select((sum, channel) => TensorPrimitives.Dot(activation.Planes.Plane(channel), gradient.Plane(channel)) / (sum + 1e-7f)),
        ];
        return new LayerMap(Positive.Of(activation.Weighted(weights)));
    }
}
