using SaliencyLab.Saliency.Methods.Options;
using SaliencyLab.Saliency.Signals;

namespace SaliencyLab.Saliency.Methods.Gradient;

/// <summary>
/// Gradient, or saliency (Simonyan, Vedaldi, Zisserman 2013): map_u = max_k |G_ku|, the extraction "bias" aggregated by
/// "abs_max" (R20). K×h×w → h×w, in score per unit of activation, 0 or more.
/// </summary>
public sealed class GradientMethod : IGradientMethod
{
    private const string Name = "gradient";

    /// <summary>Its line in the catalogue.</summary>
    public static MethodEntry Entry { get; } = new()
    {
        Id = Name,
        Name = "Gradient",
        Formula = "max |G|",
        Summary = "Where would a small change of this layer move the class's score most?",
        Signed = false,
        Slow = false,
        Options = [],
        Create = PlainMethod.Create(Name, new GradientMethod()),
    };

    /// <inheritdoc/>
    public string Id => Name;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object> Options => PlainMethod.NoOptions;

    /// <inheritdoc/>
    public LayerMap Compute(LayerSignals signals) => new LayerMap(signals.GradientAggregates.LargestMagnitude());
}
