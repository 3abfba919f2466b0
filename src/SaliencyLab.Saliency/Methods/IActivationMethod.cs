using SaliencyLab.Saliency.Signals;

namespace SaliencyLab.Saliency.Methods;

/// <summary>A method that reads a layer's activation only: one forward pass, the same map for every class.</summary>
public interface IActivationMethod : ISaliencyMethod
{
    /// <summary>The map of a layer. Call inside a dispose scope.</summary>
    LayerMap Compute(ActivationSignals activation);
}
