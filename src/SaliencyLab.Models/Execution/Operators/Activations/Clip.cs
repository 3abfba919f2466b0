using TorchSharp;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Activations;

/// <summary>ONNX Clip: bounds as attributes (opset 6) or inputs (11 and up).</summary>
/// <remarks>
/// Between 0 and 6 the gradient is 0 at the bounds themselves, as in PyTorch's ReLU6, which is what nearly every such node was.
/// </remarks>
internal sealed class Clip : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        if (site.Opset < 11)
        {
            var low = site.Attributes.Number("min", float.MinValue);
            var high = site.Attributes.Number("max", float.MaxValue);
            return Between(site, low, high);
        }

        var (lowKnown, highKnown) = (!site.Has(1) || site.Constant(1) is not null, !site.Has(2) || site.Constant(2) is not null);
        return lowKnown && highKnown ? Known(site) : inputs =>
        {
            var (x, low, high) = (site.Need(inputs, 0), NodeSite.Maybe(inputs, 1), NodeSite.Maybe(inputs, 2));
            x = low is null ? x : x.maximum(low.to(x.dtype));
            return [high is null ? x : x.minimum(high.to(x.dtype))];
        };
    }

    private static Kernel Known(NodeSite site)
    {
        var (low, high) = (Bound(site, 1), Bound(site, 2));
        if (low is { } lower && high is { } upper && lower <= upper)
        {
            return Between(site, lower, upper);
        }

        return inputs =>
        {
            var x = site.Need(inputs, 0);
            x = low is { } from ? x.clamp_min(Number(x, from)) : x;
            return [high is { } to ? x.clamp_max(Number(x, to)) : x];
        };
    }

    private static Kernel Between(NodeSite site, double low, double high) => inputs =>
    {
        var x = site.Need(inputs, 0);
        return [low == 0 && high == 6 && x.is_floating_point() ? x.relu6() : x.clamp(Number(x, low), Number(x, high))];
    };

    private static Scalar Number(Tensor x, double bound) => x.is_floating_point() ? bound : (long)bound;

    private static double? Bound(NodeSite site, int input)
    {
        if (site.Constant(input) is not { } tensor)
        {
            return null;
        }

        site.Require(tensor.NumberOfElements == 1, $"its bound (input {input}) is not a single number");
        var wide = tensor.to_type(ScalarType.Float64).reshape(1);
        return wide[0].item<double>();
    }
}
