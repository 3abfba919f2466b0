using SaliencyLab.Models.Execution.Operators.Products;

namespace SaliencyLab.Models.Execution.Operators.Quantised;

/// <summary>ONNX Runtime's QGemm: without an output scale the result is not quantised.</summary>
internal sealed class QuantisedGemm : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var alpha = site.Attributes.Number("alpha", 1f);
        var (turnLeft, turnRight) = (site.Attributes.Integer("transA", 0) != 0, site.Attributes.Integer("transB", 0) != 0);
        return inputs =>
        {
            var (left, right) = (QuantisedInputs.Real(site, inputs, 0, turnLeft ? 1 : 0), QuantisedInputs.Real(site, inputs, 3, turnRight ? 0 : 1));
            site.Require(left.Dimensions == 2 && right.Dimensions == 2, "its factors are not two matrices");
            var y = MatrixProduct.Of(site, turnLeft ? left.t() : left, turnRight ? right.t() : right) * alpha;
            if (NodeSite.Maybe(inputs, 6) is { } bias)
            {
                var scaled = bias.to(y.dtype) * site.Need(inputs, 1).reshape([]) * site.Need(inputs, 4) * alpha;
                Broadcasting.Check(site, y, scaled);
                y = y + scaled;
            }

            return [NodeSite.Maybe(inputs, 7) is null ? y : QuantisedInputs.Quantised(site, inputs, y, 7)];
        };
    }
}
