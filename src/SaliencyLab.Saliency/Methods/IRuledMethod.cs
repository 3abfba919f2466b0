using SaliencyLab.Models.Execution.Rules;
using SaliencyLab.Models.Graph;
using TorchSharp;

namespace SaliencyLab.Saliency.Methods;

/// <summary>A method that takes a class's score back to a layer by a rule of its own: one recorded forward pass, one walk back for all layers of a rule and class.</summary>
public interface IRuledMethod : ISaliencyMethod
{
    /// <summary>How the score goes back to a layer.</summary>
    /// <exception cref="OptionException">An option does not fit the layer; names the key.</exception>
    BackwardRule Rule(Layer layer, LayerCatalogue layers);

    /// <summary>The map of a layer for a class. Call inside a dispose scope.</summary>
    /// <param name="signal">What arrived at the layer, 1×K×h×w, float32.</param>
    LayerMap Compute(torch.Tensor signal);
}
