using System.Text.Json;
using SaliencyLab.Saliency.Methods.RealConvolution;
using SaliencyLab.Saliency.Signals;

namespace SaliencyLab.Saliency.Methods.ExtractAggregate;

/// <summary>
/// Any point of the extract-and-aggregate framework (R20): a position's contribution to the gradient of a layer's weights,
/// and one number made of it. K×h×w → h×w. No outer product is ever built: memory is O(K), not O(K²).
/// The extraction "real" reads a convolution's input too and is <see cref="RealConvolutionMethod"/>.
/// </summary>
public sealed class ExtractAggregateMethod(ExtractAggregateOptions options) : IGradientMethod
{
    private const string Name = "extract-aggregate";

    /// <summary>Its line in the catalogue.</summary>
    public static MethodEntry Entry { get; } = new()
    {
        Id = Name,
        Name = "Extract and aggregate",
        Formula = "aggregate(extract(A, G))",
        Summary = "What does any other point of the framework behind Gradient and NormGrad show?",
        Signed = true,
        Slow = false,
        Options = ExtractAggregateOptions.Known,
        Create = Make,
    };

    /// <inheritdoc/>
    public string Id => Name;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object> Options { get; } = options.Write();

    /// <inheritdoc/>
    public bool Signed => options.Signed;

    /// <inheritdoc/>
    public LayerMap Compute(LayerSignals signals)
    {
        var (activation, gradient) = (signals.Activation.Aggregates, signals.GradientAggregates);
        var map = options.Extract switch
        {
            Extraction.Bias => VectorAggregate.Of(gradient, options.Aggregate),
            Extraction.Scaling => VectorAggregate.Of(signals.ProductAggregates, options.Aggregate),
            Extraction.Conv1x1 => OuterAggregate.Of(activation, gradient, options.Aggregate),
            Extraction.Conv3x3 => WindowOuterAggregate.Of(activation, gradient, new Window(signals.Activation.Height, signals.Activation.Width), options.Aggregate),
            _ => WindowDepthwiseAggregate.Of(signals.WindowProducts, options.Aggregate),
        };
        return new LayerMap(map, Remarks(signals));
    }

    private static ISaliencyMethod Make(JsonElement? written)
    {
        var options = ExtractAggregateOptions.Read(Name, written);
        return options.Extract == Extraction.Real ? new RealConvolutionMethod(Name, options, options.Write()) : new ExtractAggregateMethod(options);
    }

    private MapRemarks Remarks(LayerSignals signals)
    {
        var outer = options.Extract is Extraction.Conv1x1 or Extraction.Conv3x3;
        if (outer && options.Aggregate is Aggregation.Norm or Aggregation.AbsMax && signals.Traits.Flat)
        {
            return MapRemarks.SameForEveryClass;
        }

        return options is { Extract: Extraction.Scaling, Aggregate: Aggregation.Sum } && signals.ProductCancels ? MapRemarks.NoGradient : MapRemarks.None;
    }
}
