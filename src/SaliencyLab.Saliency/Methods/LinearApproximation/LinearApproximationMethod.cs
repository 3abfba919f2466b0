using SaliencyLab.Saliency.Methods.Options;
using SaliencyLab.Saliency.Signals;

namespace SaliencyLab.Saliency.Methods.LinearApproximation;

/// <summary>
/// Linear approximation, or gradient × activation: map_u = Σ_k A_ku G_ku, the extraction "scaling" aggregated by "sum"
/// (R20). K×h×w → h×w, in units of the score, signed; no ReLU.
/// </summary>
public sealed class LinearApproximationMethod : IGradientMethod
{
    private const string Name = "linear-approximation";

    /// <summary>Its line in the catalogue.</summary>
    public static MethodEntry Entry { get; } = new()
    {
        Id = Name,
        Name = "Linear approximation",
        Formula = "Σ A · G",
        Summary = "How much does each position add to the class's score, or take from it, to first order?",
        Signed = true,
        Slow = false,
        Options = [],
        Create = PlainMethod.Create(Name, new LinearApproximationMethod()),
    };

    /// <inheritdoc/>
    public string Id => Name;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object> Options => PlainMethod.NoOptions;

    /// <inheritdoc/>
    public LayerMap Compute(LayerSignals signals) =>
        new LayerMap(signals.ProductAggregates.Sum, signals.ProductCancels ? MapRemarks.NoGradient : MapRemarks.None);
}
