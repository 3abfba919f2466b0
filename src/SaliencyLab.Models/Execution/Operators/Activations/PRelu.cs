namespace SaliencyLab.Models.Execution.Operators.Activations;

/// <summary>ONNX PRelu: x above 0, slope·x below; the slope is stretched to x.</summary>
internal sealed class PRelu : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site) => inputs =>
    {
        var (x, slope) = (site.Need(inputs, 0), site.Need(inputs, 1));
        Broadcasting.Check(site, x, slope);
        return [TorchSharp.torch.where(x > 0, x, x * slope)];
    };
}
