using System.Collections.Concurrent;
using TorchSharp;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Convolutions;

/// <summary>
/// Whether oneDNN's result and gradient of a convolution can be believed on this processor: each shape is tried once a process against
/// <see cref="UnfoldedConvolution"/>. What reads memory that nobody wrote may pass by chance, so the shapes known to be wrong are not left to this.
/// </summary>
internal static class ConvolutionCheck
{
    private const double Tolerance = 2e-5;
    private const int MostKnown = 10_000;
    private const int Smears = 3;

    private static readonly ConcurrentDictionary<string, bool> _known = new();

    /// <summary>Whether result and, where the input carries a gradient, the gradient agree with the unfolded ones, for this input and weight.</summary>
    /// <param name="site">The node.</param>
    /// <param name="x">The convolution's input.</param>
    /// <param name="weight">Its weight.</param>
    /// <param name="window">Strides and dilations.</param>
    /// <param name="padding">Symmetric padding by axis.</param>
    /// <param name="output">Rows and columns of the result.</param>
    /// <param name="groups">Groups of channels.</param>
    public static bool IsRight(NodeSite site, Tensor x, Tensor weight, Window window, long[] padding, long[] output, long groups)
    {
        var shapes = new[] { x.shape, weight.shape, window.Strides, window.Dilations, padding }.Select(sizes => string.Join(',', sizes));
        var key = $"{(x.requires_grad ? "gradient" : "result")} {string.Join(' ', shapes)}";
        if (_known.TryGetValue(key, out var known))
        {
            return known;
        }

        using var scope = NewDisposeScope();
        var filter = weight.detach();
        Tensor Unfolded(Tensor input) => UnfoldedConvolution.Run(site, input, filter, null, window, padding, output, groups);
        Tensor OneDnn(Tensor input) => PlaneConvolution.Grouped(input, filter, null, window, padding, groups);
        Smear(x);
        var right = Agree(OneDnn(x), Unfolded(x)) && (!x.requires_grad || Agree(Gradient(OneDnn, x), Gradient(Unfolded, x)));
        if (_known.Count < MostKnown)
        {
            _known[key] = right;
        }

        return right;
    }

    private static bool Agree(Tensor given, Tensor wanted) => (given - wanted).abs().max().ToDouble() <= Tolerance * wanted.abs().max().ToDouble();

    private static Tensor Gradient(Func<Tensor, Tensor> convolve, Tensor x)
    {
        var input = x.detach().requires_grad_();
        var result = convolve(input);
        var wave = arange(result.NumberOfElements, dtype: x.dtype).cos().reshape(result.shape);
        return autograd.grad([(result * wave).sum()], [input])[0];
    }

    /// <summary>Leaves not-a-number in freed memory, so that what is read without having been written shows.</summary>
    private static void Smear(Tensor x)
    {
        for (var i = 0; i < Smears; i++)
        {
            using var smeared = full_like(x, float.NaN, requires_grad: false);
        }
    }
}
