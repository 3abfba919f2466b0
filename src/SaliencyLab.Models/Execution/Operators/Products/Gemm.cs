using TorchSharp;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Products;

/// <summary>ONNX Gemm: α·A·B + β·C, each factor turned over on demand.</summary>
internal sealed class Gemm : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var (alpha, beta) = (site.Attributes.Number("alpha", 1f), site.Attributes.Number("beta", 1f));
        var (turnLeft, turnRight) = (site.Attributes.Integer("transA", 0) != 0, site.Attributes.Integer("transB", 0) != 0);
        return inputs =>
        {
            var (left, right, sum) = (site.Need(inputs, 0), site.Need(inputs, 1), NodeSite.Maybe(inputs, 2));
            site.Require(left.Dimensions == 2 && right.Dimensions == 2, $"its factors are {NodeSite.Describe(left.shape)} and {NodeSite.Describe(right.shape)}, not two matrices");
            left = turnLeft ? left.t() : left;
            var columns = turnRight ? right.shape[0] : right.shape[1];
            if (turnRight && alpha == 1f && beta == 1f && sum is { Dimensions: 1 } && sum.shape[0] == columns && left.shape[1] == right.shape[1] && left.dtype == right.dtype && left.dtype == sum.dtype)
            {
                return [nn.functional.linear(left, right, sum)];
            }

            var product = MatrixProduct.Of(site, left, turnRight ? right.t() : right);
            product = alpha == 1f ? product : product * alpha;
            if (sum is null || beta == 0f)
            {
                return [product];
            }

            site.Require(Broadcasting.Shape(site, product.shape, sum.shape).AsSpan().SequenceEqual(product.shape), $"its summand {NodeSite.Describe(sum.shape)} does not fit the product {NodeSite.Describe(product.shape)}");
            return [product + (beta == 1f ? sum : sum * beta)];
        };
    }
}
