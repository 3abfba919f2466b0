using TorchSharp;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Convolutions;

/// <summary>Convolutions of one group over two spatial axes as matrix products: slower than oneDNN's, right on every processor.</summary>
internal static class UnfoldedConvolution
{
    /// <summary>N×C×H×W with weight M×C×k×k: patches as columns, times the weight.</summary>
    /// <param name="site">The node.</param>
    /// <param name="x">N×C×H×W, asymmetric padding already applied.</param>
    /// <param name="weight">M×C×kh×kw.</param>
    /// <param name="bias">M, or null.</param>
    /// <param name="window">Strides and dilations.</param>
    /// <param name="padding">Symmetric padding by axis.</param>
    /// <param name="output">Rows and columns of the result.</param>
    public static Tensor Run(NodeSite site, Tensor x, Tensor weight, Tensor? bias, Window window, long[] padding, ReadOnlySpan<long> output)
    {
        var (input, filter) = (x.shape, weight.shape);
        var taps = filter[1] * filter[2] * filter[3];
        site.CheckSize([input[0], taps, output[0] * output[1]], x.ElementSize);
        var columns = nn.functional.unfold(
            x, (filter[2], filter[3]), (window.Dilations[0], window.Dilations[1]), (padding[0], padding[1]), (window.Strides[0], window.Strides[1]));
        var y = weight.reshape(filter[0], taps).matmul(columns).reshape(input[0], filter[0], output[0], output[1]);
        return bias is null ? y : y + bias.reshape(1, filter[0], 1, 1);
    }

    /// <summary>The transposed convolution without padding: each element spreads the weight (C×M×kh×kw) over its patch, patches are summed.</summary>
    public static Tensor Transposed(NodeSite site, Tensor x, Tensor weight, Window window, IReadOnlyList<long> full)
    {
        var (input, filter) = (x.shape, weight.shape);
        var taps = filter[1] * filter[2] * filter[3];
        site.CheckSize([input[0], taps, input[2] * input[3]], x.ElementSize);
        var columns = weight.reshape(filter[0], taps).t().matmul(x.reshape(input[0], input[1], input[2] * input[3]));
        return nn.functional.fold(
            columns, (full[0], full[1]), (filter[2], filter[3]), (window.Dilations[0], window.Dilations[1]), (0, 0), (window.Strides[0], window.Strides[1]));
    }
}
