using SaliencyLab.Models.Execution.Operators.Products;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Fused;

/// <summary>ONNX Runtime's FusedMatMul: α·A·B, the last two axes of each factor exchanged on demand.</summary>
internal sealed class FusedMatMul : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var alpha = site.Attributes.Number("alpha", 1f);
        var (turnLeft, turnRight) = (site.Attributes.Integer("transA", 0) != 0, site.Attributes.Integer("transB", 0) != 0);
        site.Require(site.Attributes.Integer("transBatchA", 0) == 0 && site.Attributes.Integer("transBatchB", 0) == 0, "factors with exchanged batch axes can't be run");
        return inputs =>
        {
            var product = MatrixProduct.Of(site, Turn(site, site.Need(inputs, 0), turnLeft), Turn(site, site.Need(inputs, 1), turnRight));
            return [alpha == 1f ? product : product * alpha];
        };
    }

    private static Tensor Turn(NodeSite site, Tensor x, bool turn)
    {
        site.Require(!turn || x.Dimensions >= 2, "a factor to be turned is not a matrix");
        return turn ? x.transpose(-1, -2) : x;
    }
}
