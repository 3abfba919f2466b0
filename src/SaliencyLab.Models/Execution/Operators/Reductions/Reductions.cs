using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Reductions;

/// <summary>What the Reduce… operators compute.</summary>
internal static class Reductions
{
    /// <summary>Σx.</summary>
    public static Tensor Sum(Tensor x, long[] axes, bool keep) => x.sum(axes, keep, x.dtype);

    /// <summary>Mean of x; of integers it is rounded towards zero.</summary>
    public static Tensor Mean(Tensor x, long[] axes, bool keep) =>
        x.is_floating_point() ? x.mean(axes, keep) : x.to(ScalarType.Float64).mean(axes, keep).to(x.dtype);

    /// <summary>Largest x.</summary>
    public static Tensor Max(Tensor x, long[] axes, bool keep) => x.amax(axes, keep);

    /// <summary>Smallest x.</summary>
    public static Tensor Min(Tensor x, long[] axes, bool keep) => x.amin(axes, keep);

    /// <summary>Πx.</summary>
    public static Tensor Product(Tensor x, long[] axes, bool keep)
    {
        foreach (var axis in axes.OrderDescending())
        {
            x = x.prod(axis, keep, x.dtype);
        }

        return x;
    }

    /// <summary>Σ|x|.</summary>
    public static Tensor L1(Tensor x, long[] axes, bool keep) => Sum(x.abs(), axes, keep);

    /// <summary>√Σx².</summary>
    public static Tensor L2(Tensor x, long[] axes, bool keep) => Sum(x.square(), axes, keep).to(x.is_floating_point() ? x.dtype : ScalarType.Float64).sqrt().to(x.dtype);

    /// <summary>Σx².</summary>
    public static Tensor SumSquare(Tensor x, long[] axes, bool keep) => Sum(x.square(), axes, keep);

    /// <summary>ln Σx.</summary>
    public static Tensor LogSum(Tensor x, long[] axes, bool keep) => Sum(x, axes, keep).log();

    /// <summary>ln Σeˣ, without overflow.</summary>
    public static Tensor LogSumExp(Tensor x, long[] axes, bool keep)
    {
        var largest = x.detach().amax(axes, true);
        var shift = where(largest.isfinite(), largest, zeros_like(largest));
        return (x - shift).exp().sum(axes, keep).log() + (keep ? shift : shift.reshape(x.shape.Where((_, axis) => !axes.Contains(axis)).ToArray()));
    }
}
