namespace SaliencyLab.Models.Execution.Operators.Convolutions;

/// <summary>ONNX Conv.</summary>
internal sealed class Conv : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var window = new WindowAttributes(site);
        var groups = site.Attributes.Integer("group", 1);
        return inputs => [ConvolutionCall.Run(site, window, site.Need(inputs, 0), site.Need(inputs, 1), NodeSite.Maybe(inputs, 2), groups)];
    }
}
