using TorchSharp;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Convolutions;

/// <summary>
/// A convolution over rows and columns by the kernels of oneDNN that give right numbers. The oneDNN in libtorch 2.10 reads memory that nobody
/// wrote, by AVX-512 and by AVX2, so that its numbers may change from one call to the next. Of 60 shapes of one group with kernels above 1×1,
/// 21 had a wrong gradient and 14 a wrong result. Run as two groups, 375 shapes had right results by either, and only gradients with a stride
/// were wrong (13 by AVX-512, 3 by AVX2; in files with several channels a group too). 500 shapes with 1×1 kernels were right by either. One group
/// is therefore run as two of half the output channels each, both over the whole input, and a strided gradient by
/// <see cref="UnfoldedConvolution"/>; <see cref="ConvolutionCheck"/> looks after processors that were not tried.
/// </summary>
internal static class PlaneConvolution
{
    /// <summary>Runs it; sizes are checked.</summary>
    /// <param name="site">The node.</param>
    /// <param name="x">N×C×H×W, asymmetric padding already applied.</param>
    /// <param name="weight">M×(C/groups)×kh×kw.</param>
    /// <param name="filter">The weight's shape.</param>
    /// <param name="bias">M, or null.</param>
    /// <param name="window">Strides and dilations.</param>
    /// <param name="padding">Symmetric padding by axis.</param>
    /// <param name="output">Rows and columns of the result.</param>
    /// <param name="groups">Groups of channels.</param>
    public static Tensor Run(NodeSite site, Tensor x, Tensor weight, long[] filter, Tensor? bias, Window window, long[] padding, long[] output, long groups)
    {
        var pointwise = filter[2] == 1 && filter[3] == 1;
        if (pointwise || IsDepthwise(filter, groups))
        {
            return nn.functional.conv2d(x, weight, bias, window.Strides, padding, window.Dilations, groups);
        }

        // The gradient by the weights is not among what is tried, so oneDNN never gets to compute one.
        var strided = window.Strides.Any(stride => stride > 1);
        return weight.requires_grad || (x.requires_grad && strided) || !ConvolutionCheck.IsRight(site, x, weight, window, padding, output, groups)
            ? UnfoldedConvolution.Run(site, x, weight, bias, window, padding, output, groups)
            : Grouped(x, weight, bias, window, padding, groups);
    }

    /// <summary>Whether each group has one channel going in and one coming out, which oneDNN computes by kernels of its own.</summary>
    /// <param name="filter">Shape of the weight, of a convolution or a transposed one.</param>
    /// <param name="groups">Groups of channels.</param>
    internal static bool IsDepthwise(long[] filter, long groups) => groups > 1 && filter[0] == groups && filter[1] == 1;

    /// <summary>oneDNN's, one group as two.</summary>
    internal static Tensor Grouped(Tensor x, Tensor weight, Tensor? bias, Window window, long[] padding, long groups)
    {
        if (groups > 1)
        {
            return nn.functional.conv2d(x, weight, bias, window.Strides, padding, window.Dilations, groups);
        }

        var channels = weight.shape[0];
        if (channels % 2 == 0)
        {
            return nn.functional.conv2d(cat([x, x], 1), weight, bias, window.Strides, padding, window.Dilations, 2);
        }

        var even = cat([weight, zeros_like(weight.narrow(0, 0, 1))], 0);
        var y = nn.functional.conv2d(cat([x, x], 1), even, null, window.Strides, padding, window.Dilations, 2).narrow(1, 0, channels);
        return bias is null ? y : y + bias.reshape(1, channels, 1, 1);
    }
}
