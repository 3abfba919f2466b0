using System.Numerics.Tensors;
using SaliencyLab.Saliency.Methods.Options;
using SaliencyLab.Saliency.Signals;

namespace SaliencyLab.Saliency.Methods.GradCam;

/// <summary>
/// Grad-CAM (Selvaraju et al. 2017): w_k = mean_u G_ku, map = ReLU(Σ_k w_k A_k). K×h×w → h×w, in units of the score
/// divided by the number of positions, 0 or more; all zero where the sum is negative everywhere.
/// </summary>
public sealed class GradCamMethod : IGradientMethod
{
    private const string Name = "grad-cam";

    /// <summary>Its line in the catalogue.</summary>
    public static MethodEntry Entry { get; } = new()
    {
        Id = Name,
        Name = "Grad-CAM",
        Formula = "ReLU Σ w A",
        Summary = "Where are the features that, over the whole picture, speak for this class?",
        Signed = false,
        Slow = false,
        Options = [],
        Create = PlainMethod.Create(Name, new GradCamMethod()),
    };

    /// <inheritdoc/>
    public string Id => Name;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object> Options => PlainMethod.NoOptions;

    /// <summary>w_k of every channel, of either sign.</summary>
    public static float[] Weights(LayerSignals signals)
    {
        var planes = signals.GradientPlanes;
        return [.. Enumerable.Range(0, planes.Channels).Select(channel => TensorPrimitives.Sum(planes.Plane(channel)) / planes.Positions)];
    }

    /// <inheritdoc/>
    public LayerMap Compute(LayerSignals signals)
    {
        var weights = Weights(signals);
        // With one gradient everywhere the sum is the linear approximation, which may be rounding only.
        var nothing = signals.Traits.Flat && signals.ProductCancels;
        return new LayerMap(Positive.Of(signals.Activation.Weighted(weights)), nothing ? MapRemarks.NoGradient : MapRemarks.None);
    }
}
