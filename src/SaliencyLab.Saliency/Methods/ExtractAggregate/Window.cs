using TorchSharp;
using static TorchSharp.torch;

namespace SaliencyLab.Saliency.Methods.ExtractAggregate;

/// <summary>Sums and extremes over 3×3 windows. The zeros of the padding are entries like any other.</summary>
internal static class Window
{
    private const int Size = 3;

    /// <summary>Sum over each position's window; h×w or K×h×w.</summary>
    public static Tensor Sum(Tensor values) =>
        Planes(values, planes => nn.functional.avg_pool2d(planes, Size, 1, 1, count_include_pad: true, divisor_override: 1));

    /// <summary>Largest value of each position's window, 0 at least where the window reaches over the border.</summary>
    public static Tensor Max(Tensor values) =>
        Planes(values, planes => nn.functional.max_pool2d(nn.functional.pad(planes, [1L, 1L, 1L, 1L]), Size, 1));

    /// <summary>Smallest value of each position's window, 0 at most where the window reaches over the border.</summary>
    public static Tensor Min(Tensor values) => Max(values.neg()).neg_();

    private static Tensor Planes(Tensor values, Func<Tensor, Tensor> pool)
    {
        var planes = values.dim() == 2 ? values.unsqueeze(0) : values;
        return pool(planes.unsqueeze(0)).view(values.shape);
    }
}
