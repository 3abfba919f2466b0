using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Products;

/// <summary>The product of two stacks of matrices. Checked in full beforehand: an error inside libtorch's own product would end the process.</summary>
internal static class MatrixProduct
{
    /// <summary>The product, by the rules of numpy's matmul.</summary>
    public static Tensor Of(NodeSite site, Tensor left, Tensor right)
    {
        var (a, b) = (left.shape, right.shape);
        site.Require(a.Length > 0 && b.Length > 0, "a factor is a single number");
        site.Require(left.dtype == right.dtype && left.dtype != ScalarType.Bool, $"its factors are {left.dtype} and {right.dtype}");
        var inner = b.Length == 1 ? b[0] : b[^2];
        site.Require(a[^1] == inner, $"factors of {NodeSite.Describe(a)} and {NodeSite.Describe(b)} do not fit together");
        var stacks = Broadcasting.Shape(site, a.Length > 2 ? a[..^2] : [], b.Length > 2 ? b[..^2] : []);
        long[] result = [.. stacks, .. a.Length > 1 ? [a[^2]] : Array.Empty<long>(), .. b.Length > 1 ? [b[^1]] : Array.Empty<long>()];
        site.CheckSize(result, left.ElementSize);
        // Stretched factors are copied by libtorch.
        site.CheckSize([.. stacks, a.Length > 1 ? a[^2] : 1, inner], left.ElementSize);
        site.CheckSize([.. stacks, inner, b.Length > 1 ? b[^1] : 1], left.ElementSize);
        return matmul(left, right);
    }
}
