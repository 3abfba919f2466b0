using SaliencyLab.Models.Execution.Operators.Convolutions;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Quantised;

/// <summary>ONNX ConvInteger: a convolution of whole numbers less their zero points, in float32.</summary>
internal sealed class ConvInteger : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var window = new WindowAttributes(site);
        var groups = site.Attributes.Integer("group", 1);
        return inputs =>
        {
            var x = Centred(site, site.Need(inputs, 0), NodeSite.Maybe(inputs, 2), 1);
            return [ConvolutionCall.Run(site, window, x, Centred(site, site.Need(inputs, 1), NodeSite.Maybe(inputs, 3), 0), null, groups)];
        };
    }

    /// <summary>Numbers less their zero points.</summary>
    public static Tensor Centred(NodeSite site, Tensor q, Tensor? zero, long axis)
    {
        var x = q.to(ScalarType.Float32);
        return zero is null ? x : x - StraightThrough.Along(site, zero, q, axis).to(ScalarType.Float32);
    }
}
