using SaliencyLab.Models.Execution.Operators.Convolutions;

namespace SaliencyLab.Models.Execution.Operators.Fused;

/// <summary>ONNX Runtime's FusedConv: a convolution, an optional sum with another value, an activation.</summary>
internal sealed class FusedConv : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var window = new WindowAttributes(site);
        var groups = site.Attributes.Integer("group", 1);
        var activation = FusedActivation.Of(site);
        return inputs =>
        {
            var y = ConvolutionCall.Run(site, window, site.Need(inputs, 0), site.Need(inputs, 1), NodeSite.Maybe(inputs, 2), groups);
            if (NodeSite.Maybe(inputs, 3) is { } other)
            {
                Broadcasting.Check(site, y, other);
                y = y + other;
            }

            return [activation(y)];
        };
    }
}
