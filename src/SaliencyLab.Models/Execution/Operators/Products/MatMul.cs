namespace SaliencyLab.Models.Execution.Operators.Products;

/// <summary>ONNX MatMul.</summary>
internal sealed class MatMul : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site) => inputs => [MatrixProduct.Of(site, site.Need(inputs, 0), site.Need(inputs, 1))];
}
