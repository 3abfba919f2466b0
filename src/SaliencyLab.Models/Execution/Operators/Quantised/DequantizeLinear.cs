namespace SaliencyLab.Models.Execution.Operators.Quantised;

/// <summary>ONNX DequantizeLinear, per tensor or per element of an axis.</summary>
internal sealed class DequantizeLinear : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var axis = site.Attributes.Integer("axis", 1);
        site.Require(site.Attributes.Integer("block_size", 0) == 0, "scales for blocks of elements can't be run");
        return inputs => [QuantisedInputs.Real(site, inputs, 0, axis)];
    }
}
