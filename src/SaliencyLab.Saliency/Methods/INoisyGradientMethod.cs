using SaliencyLab.Saliency.Noise;
using SaliencyLab.Saliency.Signals;

namespace SaliencyLab.Saliency.Methods;

/// <summary>A method that reads a layer's clean activation and the moments of its gradient over noisy copies of the input.</summary>
public interface INoisyGradientMethod : ISaliencyMethod
{
    /// <summary>The noisy copies it wants; methods with equal options share them.</summary>
    NoiseOptions Noise { get; }

    /// <summary>The map of a layer for a class. Call inside a dispose scope.</summary>
    LayerMap Compute(ActivationSignals activation, GradientMoments moments);
}
