using SaliencyLab.Saliency.Signals;
using TorchSharp;

namespace SaliencyLab.Saliency.Methods;

/// <summary>A method that reads the input's gradient along the straight path from a zero input to the picture.</summary>
public interface IPathGradientMethod : ISaliencyMethod
{
    /// <summary>Points on the path; methods with as many share them.</summary>
    int Steps { get; }

    /// <summary>The map for a class. Call inside a dispose scope.</summary>
    /// <param name="input">x, the clean input.</param>
    /// <param name="gradient">Mean of the gradient over the points, C×H×W, float64.</param>
    LayerMap Compute(ActivationSignals input, torch.Tensor gradient);
}
