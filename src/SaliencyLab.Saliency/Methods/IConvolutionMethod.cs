using SaliencyLab.Models.Execution;
using SaliencyLab.Saliency.Signals;

namespace SaliencyLab.Saliency.Methods;

/// <summary>
/// A method that reads a convolution: its input X for the clean picture and the gradient of one class's score at its output Y. One forward and
/// one backward pass, shared with the methods that read gradients only.
/// </summary>
public interface IConvolutionMethod : ISaliencyMethod
{
    /// <summary>The map of a convolution for a class, at Y's resolution. Call inside a dispose scope.</summary>
    /// <param name="input">X.</param>
    /// <param name="output">Y and its gradient.</param>
    /// <param name="convolution">Kernel, strides, padding, dilations and groups.</param>
    LayerMap Compute(ActivationSignals input, LayerSignals output, LayerConvolution convolution);
}
