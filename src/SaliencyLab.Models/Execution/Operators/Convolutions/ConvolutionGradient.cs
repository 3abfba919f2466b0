using System.Collections.Concurrent;
using TorchSharp;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Convolutions;

/// <summary>
/// Whether oneDNN's gradient of a convolution can be believed on this processor. libtorch 2.10's oneDNN gives wrong input gradients for
/// convolutions of one group with kernels above 1×1 in many shapes (seen with AVX-512 and AVX2: channels that fill no whole vector register,
/// an odd number of registers with a stride, large kernels); scores stay right, so nobody would notice. Each shape is tried once a process
/// against <see cref="UnfoldedConvolution"/>. Grouped and 1×1 convolutions were right in 2,880 shapes and are not tried.
/// </summary>
internal static class ConvolutionGradient
{
    private const double Tolerance = 1e-3;
    private const int MostKnown = 10_000;

    private static readonly ConcurrentDictionary<string, bool> _known = new();

    /// <summary>Whether the gradient agrees with the unfolded one, for this input and weight.</summary>
    /// <param name="site">The node.</param>
    /// <param name="x">The convolution's input.</param>
    /// <param name="weight">Its weight.</param>
    /// <param name="window">Strides and dilations.</param>
    /// <param name="padding">Symmetric padding by axis.</param>
    /// <param name="output">Rows and columns of the result.</param>
    public static bool IsRight(NodeSite site, Tensor x, Tensor weight, Window window, long[] padding, long[] output)
    {
        var key = string.Join(' ', new[] { x.shape, weight.shape, window.Strides, window.Dilations, padding }.Select(sizes => string.Join(',', sizes)));
        if (_known.TryGetValue(key, out var known))
        {
            return known;
        }

        var right = Agrees(site, x, weight, window, padding, output);
        if (_known.Count < MostKnown)
        {
            _known[key] = right;
        }

        return right;
    }

    private static bool Agrees(NodeSite site, Tensor x, Tensor weight, Window window, long[] padding, long[] output)
    {
        using var scope = NewDisposeScope();
        var wave = arange(x.shape[0] * weight.shape[0] * output[0] * output[1], dtype: x.dtype).cos().reshape(x.shape[0], weight.shape[0], output[0], output[1]);
        var filter = weight.detach();
        var wanted = Of(input => UnfoldedConvolution.Run(site, input, filter, null, window, padding, output));
        var given = Of(input => nn.functional.conv2d(input, filter, null, window.Strides, padding, window.Dilations, 1));
        return (given - wanted).abs().max().ToDouble() <= Tolerance * wanted.abs().max().ToDouble();

        Tensor Of(Func<Tensor, Tensor> convolve)
        {
            var input = x.detach().requires_grad_();
            return autograd.grad([(convolve(input) * wave).sum()], [input])[0];
        }
    }
}
