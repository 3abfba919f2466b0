using SaliencyLab.Models.Execution.Operators.Products;

namespace SaliencyLab.Models.Execution.Operators.Quantised;

/// <summary>ONNX MatMulInteger: a product of whole numbers less their zero points, in float32.</summary>
internal sealed class MatMulInteger : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site) => inputs =>
    {
        var left = ConvInteger.Centred(site, site.Need(inputs, 0), NodeSite.Maybe(inputs, 2), -2);
        return [MatrixProduct.Of(site, left, ConvInteger.Centred(site, site.Need(inputs, 1), NodeSite.Maybe(inputs, 3), -1))];
    };
}
