using SaliencyLab.Models.Execution;
using SaliencyLab.Models.Graph;

namespace SaliencyLab.Saliency.Methods;

/// <summary>
/// A method with its options chosen. What it needs from the network says one of the interfaces derived from this one:
/// <see cref="IActivationMethod"/>, <see cref="IGradientMethod"/>, <see cref="IConvolutionMethod"/>, <see cref="INoisyGradientMethod"/>, <see cref="IRuledMethod"/>,
/// <see cref="IPathGradientMethod"/>, <see cref="IRandomMaskMethod"/>, <see cref="IChannelScoreMethod"/>.
/// </summary>
public interface ISaliencyMethod
{
    /// <summary>The id of CONTRACT, such as "grad-cam-plus-plus".</summary>
    string Id { get; }

    /// <summary>The options by CONTRACT's keys, every default written out; empty where it has none.</summary>
    IReadOnlyDictionary<string, object> Options { get; }

    /// <summary>Whether values can have both signs with these options, which asks for two-sided colours.</summary>
    bool Signed => MethodCatalogue.Find(Id) is { Signed: true };

    /// <summary>The same method where a default depends on the layers of a map: with that default written into the options.</summary>
    /// <param name="layers">The map's own, one or those of a combination.</param>
    /// <param name="catalogue">All of the network.</param>
    ISaliencyMethod At(IReadOnlyList<Layer> layers, LayerCatalogue catalogue) => this;

    /// <summary>Whether the options fit a layer, such as chosen channels that it must have. Most methods take any layer.</summary>
    /// <exception cref="OptionException">An option does not fit; names the key, the layer and what it has.</exception>
    void CheckLayer(Layer layer)
    {
    }

    /// <summary>Whether the method makes sense at a layer of a network. Most do everywhere.</summary>
    /// <exception cref="LayerException">It does not; says why, and what to choose instead.</exception>
    void CheckPlace(Layer layer, ShapedNetwork network)
    {
    }
}
