using SaliencyLab.Models.Execution.Rules;
using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency.Methods.Options;
using SaliencyLab.Saliency.Signals;
using TorchSharp;

namespace SaliencyLab.Saliency.Methods.ExcitationBackprop;

/// <summary>
/// Excitation backprop, EBP (Zhang, Bargal, Lin, Brandt, Shen, Sclaroff, <i>Top-Down Neural Attention by Excitation Backprop</i>, IJCV 2018, §3.2):
/// the class starts with probability 1, which each layer hands to its inputs in proportion to what they added through positive weights;
/// map_u = Σ_k p_ku. K×h×w → h×w, 0 or more; sums to 1 while nothing is lost (an input of the network below 0 gets nothing). A network with a
/// product of two activations, a layer norm or a softmax behind the layer has no such map: <see cref="Models.ModelNotRunnableException"/> names the node.
/// </summary>
public sealed class ExcitationBackpropMethod : IRuledMethod
{
    private const string Name = "excitation-backprop";

    /// <summary>Its line in the catalogue.</summary>
    public static MethodEntry Entry { get; } = new()
    {
        Id = Name,
        Name = "Excitation backprop",
        Formula = "Σ p, p′ = x·W⁺ᵀ(p ⊘ W⁺x)",
        Summary = "Where does a winner-take-all search from the class down to this layer end?",
        Signed = false,
        Slow = false,
        Options = [],
        Create = PlainMethod.Create(Name, new ExcitationBackpropMethod()),
    };

    /// <inheritdoc/>
    public string Id => Name;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object> Options => PlainMethod.NoOptions;

    /// <inheritdoc/>
    public BackwardRule Rule(Layer layer, LayerCatalogue layers) => new BackwardRule.Excitation();

    /// <inheritdoc/>
    public LayerMap Compute(torch.Tensor signal) => new(TensorValues.Read(signal.squeeze(0).sum([0L])));
}
