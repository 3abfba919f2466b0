using SaliencyLab.Models.Execution.Operators.Products;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Fused;

/// <summary>
/// ONNX Runtime's FusedMatMul: α·A·B. On demand the first axis of a factor goes behind its batch axes (transBatch), and its last two are exchanged (trans).
/// </summary>
internal sealed class FusedMatMul : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var alpha = site.Attributes.Number("alpha", 1f);
        var (turnLeft, turnRight) = (site.Attributes.Integer("transA", 0) != 0, site.Attributes.Integer("transB", 0) != 0);
        var (moveLeft, moveRight) = (site.Attributes.Integer("transBatchA", 0) != 0, site.Attributes.Integer("transBatchB", 0) != 0);
        return inputs =>
        {
            var product = MatrixProduct.Of(site, Turn(site, site.Need(inputs, 0), moveLeft, turnLeft), Turn(site, site.Need(inputs, 1), moveRight, turnRight));
            return [alpha == 1f ? product : product * alpha];
        };
    }

    private static Tensor Turn(NodeSite site, Tensor x, bool move, bool turn)
    {
        var rank = (int)x.Dimensions;
        site.Require(!(turn || move) || rank >= 2, "a factor to be turned is not a matrix");
        x = move && rank > 2 ? x.permute([.. Enumerable.Range(1, rank - 2).Select(axis => (long)axis), 0, rank - 1]) : x;
        return turn ? x.transpose(-1, -2) : x;
    }
}
