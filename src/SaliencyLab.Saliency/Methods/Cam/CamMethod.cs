using System.Numerics.Tensors;
using SaliencyLab.Models.Execution;
using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency.Methods.Options;
using SaliencyLab.Saliency.Signals;

namespace SaliencyLab.Saliency.Methods.Cam;

/// <summary>
/// CAM (Zhou et al. 2016): Σ_k W_ck A_k with the weights of the only linear layer behind global average pooling; signed, without the bias.
/// K×h×w → h×w, in units of the score: its mean is the score less the bias. W_ck is read off the gradient, which such a head hands back
/// unchanged: G_ku = W_ck / (h·w) at every position.
/// </summary>
public sealed class CamMethod : IGradientMethod
{
    private const string Name = "cam";

    /// <summary>Its line in the catalogue.</summary>
    public static MethodEntry Entry { get; } = new()
    {
        Id = Name,
        Name = "CAM",
        Formula = "Σ W A",
        Summary = "Which positions add to the score, and which take from it, in a network that pools its last layer?",
        Signed = true,
        Slow = false,
        Options = [],
        Create = PlainMethod.Create(Name, new CamMethod()),
    };

    /// <inheritdoc/>
    public string Id => Name;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object> Options => PlainMethod.NoOptions;

    /// <inheritdoc/>
    public void CheckPlace(Layer layer, ShapedNetwork network)
    {
        var head = network.Head;
        if (head.Values.Count == 0)
        {
            throw new LayerException($"CAM is for networks with one linear layer behind global average pooling; {head.Problem} Grad-CAM (\"grad-cam\") is its generalisation and takes any layer.");
        }

        if (!head.Values.Contains(layer.Value))
        {
            var pooled = network.Layers.All.LastOrDefault(candidate => head.Values.Contains(candidate.Value))?.Name ?? head.Values[0];
            throw new LayerException($"CAM is a map of the layer that the network pools, which is not \"{layer.Name}\". Choose \"{pooled}\", or Grad-CAM (\"grad-cam\") for any other layer.");
        }
    }

    /// <inheritdoc/>
    public LayerMap Compute(LayerSignals signals)
    {
        var planes = signals.GradientPlanes;
        float[] weights = [.. Enumerable.Range(0, planes.Channels).Select(channel => TensorPrimitives.Sum(planes.Plane(channel)))];
        return new LayerMap(signals.Activation.Weighted(weights));
    }
}
