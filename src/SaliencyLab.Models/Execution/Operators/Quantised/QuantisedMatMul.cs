using SaliencyLab.Models.Execution.Operators.Products;

namespace SaliencyLab.Models.Execution.Operators.Quantised;

/// <summary>ONNX QLinearMatMul.</summary>
internal sealed class QuantisedMatMul : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site) => inputs =>
    {
        var y = MatrixProduct.Of(site, QuantisedInputs.Real(site, inputs, 0, -2), QuantisedInputs.Real(site, inputs, 3, -1));
        return [QuantisedInputs.Quantised(site, inputs, y, 6)];
    };
}
