using SaliencyLab.Saliency.Methods.Options;
using SaliencyLab.Saliency.Signals;

namespace SaliencyLab.Saliency.Methods.HiResCam;

/// <summary>
/// HiResCAM (Draelos and Carin 2020): map = ReLU(Σ_k G_k ⊙ A_k), the positive part of the linear approximation.
/// K×h×w → h×w, in units of the score, 0 or more.
/// </summary>
public sealed class HiResCamMethod : IGradientMethod
{
    private const string Name = "hires-cam";

    /// <summary>Its line in the catalogue.</summary>
    public static MethodEntry Entry { get; } = new()
    {
        Id = Name,
        Name = "HiResCAM",
        Formula = "ReLU Σ G A",
        Summary = "Which positions add to the class's score, to first order?",
        Signed = false,
        Slow = false,
        Options = [],
        Create = PlainMethod.Create(Name, new HiResCamMethod()),
    };

    /// <inheritdoc/>
    public string Id => Name;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object> Options => PlainMethod.NoOptions;

    /// <inheritdoc/>
    public LayerMap Compute(LayerSignals signals) =>
        new LayerMap(Positive.Of(signals.ProductAggregates.Sum), signals.ProductCancels ? MapRemarks.NoGradient : MapRemarks.None);
}
