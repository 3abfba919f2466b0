using SaliencyLab.Saliency.Signals;

namespace SaliencyLab.Saliency.Methods;

/// <summary>A method that reads a layer's activation and the gradient of one class's score there: one forward and one backward pass.</summary>
public interface IGradientMethod : ISaliencyMethod
{
    /// <summary>The map of a layer for a class. Call inside a dispose scope.</summary>
    LayerMap Compute(LayerSignals signals);
}
