using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Elementwise;

/// <summary>ONNX Cast.</summary>
internal sealed class Cast : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var type = ElementTypes.FromOnnx(site.Attributes.Integer("to", 0), site);
        return inputs => [site.Need(inputs, 0).to(type)];
    }
}
