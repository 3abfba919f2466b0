using SaliencyLab.Models.Execution;
using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency.Methods.ExtractAggregate;
using SaliencyLab.Saliency.Signals;

namespace SaliencyLab.Saliency.Methods.RealConvolution;

/// <summary>
/// The extract-and-aggregate framework (R20 §3) at a convolution itself, without a virtual identity behind it: position u adds
/// unfold(X)_u (∂S_c/∂Y)_uᵀ to the gradient of the convolution's weights, with its own kernel, strides, padding, dilations and groups.
/// X is its input, Y its output, K'×h'×w' and K×h×w → h×w. A batch norm folded into the weights belongs to the convolution.
/// </summary>
public sealed class RealConvolutionMethod(string id, ExtractAggregateOptions point, IReadOnlyDictionary<string, object> options) : IConvolutionMethod
{
    private const int Listed = 5;

    /// <inheritdoc/>
    public string Id => id;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object> Options => options;

    /// <inheritdoc/>
    public bool Signed => point.Signed;

    /// <inheritdoc/>
    public void CheckPlace(Layer layer, ShapedNetwork network)
    {
        if (network.Convolution(layer) is not null)
        {
            return;
        }

        string[] near = [.. network.Layers.All.Where(other => network.Convolution(other) is not null).OrderBy(other => Math.Abs(other.Position - layer.Position)).Take(Listed).Select(other => $"\"{other.Name}\"")];
        var choice = near.Length > 0 ? $"Convolutions nearby: {string.Join(", ", near)}." : "This network has none over rows and columns; NormGrad (\"normgrad\") takes any layer.";
        var origin = layer.Operator.Length > 0 ? $"it is the result of {layer.Operator}" : "it is the picture";
        throw new LayerException($"{id}: \"{layer.Name}\" is no convolution ({origin}), and this map is made of a convolution's own input and kernel. {choice}");
    }

    /// <inheritdoc/>
    public LayerMap Compute(ActivationSignals input, LayerSignals output, LayerConvolution convolution)
    {
        var blind = point.Aggregate is Aggregation.Norm or Aggregation.AbsMax && convolution.Groups == 1 && output.Traits.Flat;
        var map = RealAggregate.Of(input.Planes, output.GradientPlanes, convolution, point.Aggregate);
        return new LayerMap(map, blind ? MapRemarks.SameForEveryClass : MapRemarks.None);
    }
}
