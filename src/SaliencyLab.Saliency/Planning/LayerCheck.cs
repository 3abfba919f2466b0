using SaliencyLab.Models;
using SaliencyLab.Models.Execution;
using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency.Methods;

namespace SaliencyLab.Saliency.Planning;

/// <summary>Whether a method fits a layer, as far as that can be said before anything runs.</summary>
public static class LayerCheck
{
    /// <summary>Which methods, with their defaults, make no sense at which layers, and why.</summary>
    /// <param name="network">The network.</param>
    /// <param name="layers">Those of its layers that are asked about.</param>
    /// <returns>Reasons by method id and layer name; no entry where a method fits.</returns>
    public static IReadOnlyDictionary<(string Method, string Layer), string> Unfit(ShapedNetwork network, IEnumerable<Layer> layers)
    {
        var methods = MethodCatalogue.All.Where(entry => entry.Level is MethodLevel.Layer).Select(entry => entry.Create(null)).ToList();
        var found = from layer in layers.DistinctBy(layer => layer.Name)
                    from method in methods
                    let reason = WhyNot(method, layer, network)
                    where reason is not null
                    select (Key: (method.Id, layer.Name), reason);
        return found.ToDictionary(pair => pair.Key, pair => pair.reason);
    }

    /// <summary>Checks the options and the place, and for a method with a backward rule every node behind the layer.</summary>
    /// <exception cref="OptionException">An option does not fit; names the key.</exception>
    /// <exception cref="LayerException">The method makes no sense there; says what to choose instead.</exception>
    /// <exception cref="ModelNotRunnableException">The rule does not know a node; names it.</exception>
    public static void Run(ISaliencyMethod method, Layer layer, ShapedNetwork network)
    {
        method.CheckLayer(layer);
        method.CheckPlace(layer, network);
        if (method is IRuledMethod ruled)
        {
            _ = network.TakesPlainGradient(layer, ruled.Rule(layer, network.Layers));
        }
    }

    private static string? WhyNot(ISaliencyMethod method, Layer layer, ShapedNetwork network)
    {
        try
        {
            Run(method, layer, network);
            return null;
        }
        catch (Exception problem) when (problem is OptionException or LayerException or ModelNotRunnableException)
        {
            return problem.Message;
        }
    }
}
