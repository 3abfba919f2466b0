using SaliencyLab.Models.Execution.Operators.Convolutions;

namespace SaliencyLab.Models.Execution.Operators.Quantised;

/// <summary>ONNX QLinearConv.</summary>
internal sealed class QuantisedConv : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var window = new WindowAttributes(site);
        var groups = site.Attributes.Integer("group", 1);
        return inputs =>
        {
            var (scale, bias) = (site.Need(inputs, 1).reshape([]), NodeSite.Maybe(inputs, 8));
            var sum = bias is null ? null : bias.to(scale.dtype) * scale * site.Need(inputs, 4);
            var y = ConvolutionCall.Run(site, window, QuantisedInputs.Real(site, inputs, 0, 1), QuantisedInputs.Real(site, inputs, 3, 0), sum, groups);
            return [QuantisedInputs.Quantised(site, inputs, y, 6)];
        };
    }
}
