using System.Numerics.Tensors;
using SaliencyLab.Saliency.Methods.Options;
using SaliencyLab.Saliency.Signals;
using SaliencyLab.Saliency.Signals.Channels;

namespace SaliencyLab.Saliency.Methods.LayerCam;

/// <summary>
/// LayerCAM (Jiang et al. 2021): map = ReLU(Σ_k ReLU(G_k) ⊙ A_k). K×h×w → h×w, 0 or more.
/// </summary>
public sealed class LayerCamMethod : IGradientMethod
{
    private const string Name = "layer-cam";

    /// <summary>Its line in the catalogue.</summary>
    public static MethodEntry Entry { get; } = new()
    {
        Id = Name,
        Name = "LayerCAM",
        Formula = "ReLU Σ G⁺ A",
        Summary = "Which positions hold features that speak for this class right there?",
        Signed = false,
        Slow = false,
        Options = [],
        Create = PlainMethod.Create(Name, new LayerCamMethod()),
    };

    /// <inheritdoc/>
    public string Id => Name;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object> Options => PlainMethod.NoOptions;

    /// <inheritdoc/>
    public LayerMap Compute(LayerSignals signals)
    {
        var (activation, gradient) = (signals.Activation.Planes, signals.GradientPlanes);
        var positive = new float[ChannelTotal.Tile];
        return new LayerMap(Positive.Of(ChannelTotal.Of(gradient.Channels, gradient.Positions, (channel, first, total) =>
        {
            var part = positive.AsSpan(0, total.Length);
            TensorPrimitives.Max(gradient.Part(channel, first, part.Length), 0, part);
            TensorPrimitives.MultiplyAdd(part, activation.Part(channel, first, part.Length), total, total);
        })));
    }
}
