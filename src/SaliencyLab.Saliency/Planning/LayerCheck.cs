using SaliencyLab.Models.Execution;
using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency.Methods;

namespace SaliencyLab.Saliency.Planning;

/// <summary>Whether a method fits a layer, as far as that can be said before anything runs.</summary>
public static class LayerCheck
{
    /// <summary>Checks the options and the place, and for a method with a backward rule every node behind the layer.</summary>
    /// <exception cref="OptionException">An option does not fit; names the key.</exception>
    /// <exception cref="LayerException">The method makes no sense there; says what to choose instead.</exception>
    /// <exception cref="SaliencyLab.Models.ModelNotRunnableException">The rule does not know a node; names it.</exception>
    public static void Run(ISaliencyMethod method, Layer layer, ShapedNetwork network)
    {
        method.CheckLayer(layer);
        method.CheckPlace(layer, network);
        if (method is IRuledMethod ruled)
        {
            _ = network.TakesPlainGradient(layer, ruled.Rule(layer, network.Layers));
        }
    }
}
