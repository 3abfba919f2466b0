using System.Numerics.Tensors;
using SaliencyLab.Saliency.Methods.Options;
using SaliencyLab.Saliency.Signals;

namespace SaliencyLab.Saliency.Methods.GradientSum;

/// <summary>
/// Gradient sum: map_u = Σ_k G_ku, the extraction "bias" aggregated by "sum" (R20). K×h×w → h×w, signed.
/// Where only a LayerNorm reads the layer the sum is 0 by construction, and the map is rounding.
/// </summary>
public sealed class GradientSumMethod : IGradientMethod
{
    private const string Name = "gradient-sum";

    /// <summary>Its line in the catalogue.</summary>
    public static MethodEntry Entry { get; } = new()
    {
        Id = Name,
        Name = "Gradient sum",
        Formula = "Σ G",
        Summary = "Would raising all channels of a position together raise or lower the class's score?",
        Signed = true,
        Slow = false,
        Options = [],
        Create = PlainMethod.Create(Name, new GradientSumMethod()),
    };

    /// <inheritdoc/>
    public string Id => Name;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object> Options => PlainMethod.NoOptions;

    /// <inheritdoc/>
    public LayerMap Compute(LayerSignals signals)
    {
        var sum = signals.GradientAggregates.Sum;
        var bound = signals.GradientAggregates.Norm();
        TensorPrimitives.Multiply(bound, MathF.Sqrt(signals.Activation.Channels), bound);
        return new LayerMap(sum, LayerSignals.Cancels(sum, bound) ? MapRemarks.NoGradient : MapRemarks.None);
    }
}
