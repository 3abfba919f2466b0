using TorchSharp;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Convolutions;

/// <summary>Convolutions over two spatial axes as matrix products: slower than oneDNN's, right on every processor.</summary>
internal static class UnfoldedConvolution
{
    /// <summary>N×C×H×W with weight M×(C/groups)×kh×kw: patches as columns, times the weight.</summary>
    /// <param name="site">The node.</param>
    /// <param name="x">N×C×H×W, asymmetric padding already applied.</param>
    /// <param name="weight">M×(C/groups)×kh×kw.</param>
    /// <param name="bias">M, or null.</param>
    /// <param name="window">Strides and dilations.</param>
    /// <param name="padding">Symmetric padding by axis.</param>
    /// <param name="output">Rows and columns of the result.</param>
    /// <param name="groups">Groups of channels.</param>
    public static Tensor Run(NodeSite site, Tensor x, Tensor weight, Tensor? bias, Window window, long[] padding, ReadOnlySpan<long> output, long groups)
    {
        var (input, filter) = (x.shape, weight.shape);
        var taps = filter[1] * filter[2] * filter[3];
        var places = output[0] * output[1];
        site.CheckSize([input[0], groups * taps, places], x.ElementSize);
        var columns = nn.functional.unfold(
            x, (filter[2], filter[3]), (window.Dilations[0], window.Dilations[1]), (padding[0], padding[1]), (window.Strides[0], window.Strides[1]));
        var product = groups == 1
            ? weight.reshape(filter[0], taps).matmul(columns)
            : weight.reshape(1, groups, filter[0] / groups, taps).matmul(columns.reshape(input[0], groups, taps, places));
        var y = product.reshape(input[0], filter[0], output[0], output[1]);
        return bias is null ? y : y + bias.reshape(1, filter[0], 1, 1);
    }

    /// <summary>The transposed convolution without padding: each element spreads the weight (C×(M/groups)×kh×kw) over its patch, patches are summed.</summary>
    public static Tensor Transposed(NodeSite site, Tensor x, Tensor weight, Window window, IReadOnlyList<long> full, long groups)
    {
        var (input, filter) = (x.shape, weight.shape);
        var (taps, places) = (filter[1] * filter[2] * filter[3], input[2] * input[3]);
        site.CheckSize([input[0], groups * taps, places], x.ElementSize);
        var columns = weight.reshape(1, groups, filter[0] / groups, taps).transpose(2, 3)
            .matmul(x.reshape(input[0], groups, filter[0] / groups, places)).reshape(input[0], groups * taps, places);
        return nn.functional.fold(
            columns, (full[0], full[1]), (filter[2], filter[3]), (window.Dilations[0], window.Dilations[1]), (0, 0), (window.Strides[0], window.Strides[1]));
    }
}
