using SaliencyLab.Models.Execution.Operators.Convolutions;
using TorchSharp;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Pooling;

/// <summary>Sums and means over windows with any padding and dilation: a convolution of every channel with ones, divided by the number of elements that count.</summary>
internal static class WindowMean
{
    /// <summary>The mean.</summary>
    /// <param name="site">The node.</param>
    /// <param name="x">N×C×spatial.</param>
    /// <param name="stated">The window with the file's padding.</param>
    /// <param name="complete">The window with the padding that ceil_mode adds too.</param>
    /// <param name="countsPadding">Whether the file's padding counts.</param>
    public static Tensor Of(NodeSite site, Tensor x, Window stated, Window complete, bool countsPadding)
    {
        var ones = torch.ones([1, 1, .. x.shape[2..]], dtype: x.dtype);
        if (countsPadding)
        {
            ones = nn.functional.pad(ones, stated.Padding(), PaddingModes.Constant, 1);
        }

        var missing = countsPadding
            ? new Window { Kernel = complete.Kernel, Strides = complete.Strides, Dilations = complete.Dilations, Before = new long[stated.Before.Length], After = [.. complete.After.Select((size, axis) => size - stated.After[axis])] }
            : complete;
        return Sum(site, x, complete) / Sum(site, ones, missing);
    }

    /// <summary>The sum over each window.</summary>
    public static Tensor Sum(NodeSite site, Tensor x, Window window)
    {
        var shape = x.shape;
        site.CheckSize([shape[0], shape[1], .. shape[2..].Select((size, axis) => size + window.Before[axis] + window.After[axis])], x.ElementSize);
        site.CheckSize(window.Kernel, x.ElementSize);
        var padded = nn.functional.pad(x, window.Padding());
        var kernel = torch.ones([shape[1], 1, .. window.Kernel], dtype: x.dtype);
        return ConvolutionCall.Over(site, window with { Before = new long[shape.Length - 2], After = new long[shape.Length - 2] }, padded, kernel, null, shape[1]);
    }
}
