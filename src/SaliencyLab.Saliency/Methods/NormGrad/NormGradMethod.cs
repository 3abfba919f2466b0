using SaliencyLab.Saliency.Methods.Options;
using SaliencyLab.Saliency.Signals;

namespace SaliencyLab.Saliency.Methods.NormGrad;

/// <summary>
/// NormGrad (R20): map_u = ‖A_u‖·‖G_u‖, the Frobenius norm of A_u G_uᵀ, which is the contribution of position u to the
/// gradient of a virtual 1×1 convolution behind the layer. K×h×w → h×w, 0 or more.
/// Where every position has the same gradient the map is ‖A_u‖ times a constant, the same for every class.
/// </summary>
public sealed class NormGradMethod : IGradientMethod
{
    private const string Name = "normgrad";

    /// <summary>Its line in the catalogue.</summary>
    public static MethodEntry Entry { get; } = new()
    {
        Id = Name,
        Name = "NormGrad",
        Formula = "|A| · |G|",
        Summary = "How much could each position contribute to the weights' gradient for this class?",
        Signed = false,
        Slow = false,
        Options = [],
        Create = PlainMethod.Create(Name, new NormGradMethod()),
    };

    /// <inheritdoc/>
    public string Id => Name;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object> Options => PlainMethod.NoOptions;

    /// <inheritdoc/>
    public LayerMap Compute(LayerSignals signals) =>
        new LayerMap(signals.ProductBound, signals.Traits.Flat ? MapRemarks.SameForEveryClass : MapRemarks.None);
}
