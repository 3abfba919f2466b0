using SaliencyLab.Saliency.Methods.Options;
using SaliencyLab.Saliency.Signals;

namespace SaliencyLab.Saliency.Methods.NormGradSelective;

/// <summary>
/// NormGrad selective (R20): map_u = ‖(A_u ⊙ G_u)⁺‖, the extraction "scaling" aggregated by "filter_norm".
/// K×h×w → h×w, 0 or more.
/// </summary>
public sealed class NormGradSelectiveMethod : IGradientMethod
{
    private const string Name = "normgrad-selective";

    /// <summary>Its line in the catalogue.</summary>
    public static MethodEntry Entry { get; } = new()
    {
        Id = Name,
        Name = "NormGrad selective",
        Formula = "|(A · G)⁺|",
        Summary = "Which positions have channels that speak for this class, counting only those?",
        Signed = false,
        Slow = false,
        Options = [],
        Create = PlainMethod.Create(Name, new NormGradSelectiveMethod()),
    };

    /// <inheritdoc/>
    public string Id => Name;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object> Options => PlainMethod.NoOptions;

    /// <inheritdoc/>
    public LayerMap Compute(LayerSignals signals) => new LayerMap(signals.ProductAggregates.PositiveNorm());
}
