using System.Text.Json;
using SaliencyLab.Models.Execution.Rules;
using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency.Methods.Options;
using SaliencyLab.Saliency.Signals;
using TorchSharp;

namespace SaliencyLab.Saliency.Methods.ContrastiveExcitationBackprop;

/// <summary>
/// Contrastive excitation backprop (Zhang et al., IJCV 2018, §3.3): at <c>contrast_layer</c> the excitation backprop p̄ of the network with its last
/// linear layer negated is taken off the class's own p, and the signed difference is carried on to the layer; map_u = max(0, Σ_k (p − p̄)_ku).
/// K×h×w → h×w, 0 or more. As in the authors' code the difference is clamped at the end only, not where it is taken.
/// Where no contrast_layer is given it is the last recommended one, or the layer of the map where that lies behind it.
/// </summary>
/// <param name="contrastLayer">Name of the layer; null: not given.</param>
public sealed class ContrastiveExcitationBackpropMethod(string? contrastLayer) : IRuledMethod
{
    private const string Name = "contrastive-excitation-backprop";
    private const string Key = "contrast_layer";

    private static readonly MethodOption[] _known = [new(Key, "", "Layer at which the opposite class is taken off, at or behind the map's own; the last recommended one where left out.")];

    /// <summary>Its line in the catalogue.</summary>
    public static MethodEntry Entry { get; } = new()
    {
        Id = Name,
        Name = "Contrastive excitation backprop",
        Formula = "max(0, Σ (p − p̄))",
        Summary = "What speaks for this class and not for its opposite?",
        Signed = false,
        Slow = false,
        Options = _known,
        Create = Read,
    };

    /// <inheritdoc/>
    public string Id => Name;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object> Options { get; } =
        contrastLayer is null ? PlainMethod.NoOptions : new Dictionary<string, object> { [Key] = contrastLayer };

    /// <summary>Layers of a combination on both sides of the last recommended one have no contrast_layer in common, so none is written.</summary>
    public ISaliencyMethod At(IReadOnlyList<Layer> layers, LayerCatalogue catalogue)
    {
        if (contrastLayer is not null)
        {
            return this;
        }

        string[] names = [.. layers.Select(layer => Default(layer, catalogue).Name).Distinct()];
        return names is [var name] ? new ContrastiveExcitationBackpropMethod(name) : this;
    }

    /// <inheritdoc/>
    public BackwardRule Rule(Layer layer, LayerCatalogue layers)
    {
        if (contrastLayer is null)
        {
            return new BackwardRule.ContrastiveExcitation(Default(layer, layers));
        }

        var at = layers.Find(contrastLayer)
            ?? throw new OptionException(Key, $"{Name}: there is no layer \"{contrastLayer}\". Nearest: {string.Join(", ", layers.Nearest(contrastLayer))}.");
        return at.Position >= layer.Position
            ? new BackwardRule.ContrastiveExcitation(at)
            : throw new OptionException(Key, $"{Name}: {layer.Name} lies behind the contrast_layer {at.Name}; choose {layer.Name} or a deeper layer as contrast_layer.");
    }

    /// <inheritdoc/>
    public LayerMap Compute(torch.Tensor signal) => new(TensorValues.Read(signal.squeeze(0).sum([0L]).clamp_min(0)));

    private static Layer Default(Layer layer, LayerCatalogue layers)
    {
        var last = layers.Recommended.Count > 0 ? layers.Recommended[^1] : layers.All[^1];
        return last.Position >= layer.Position ? last : layer;
    }

    private static ContrastiveExcitationBackpropMethod Read(JsonElement? options) =>
        new(new OptionReader(Name, options, _known).Text(Key, "a layer's name"));
}
