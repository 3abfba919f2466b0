using SaliencyLab.Models.Execution.Rules;
using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency.Methods.Options;
using SaliencyLab.Saliency.Signals;
using TorchSharp;

namespace SaliencyLab.Saliency.Methods.GuidedBackpropagation;

/// <summary>
/// Guided backpropagation (Springenberg, Dosovitskiy, Brox, Riedmiller, <i>Striving for Simplicity: The All Convolutional Net</i>, ICLR workshop
/// 2015, §3): every ReLU passes back only what is positive both in its input and in the signal; map_u = max_k |R_ku|. K×h×w → h×w, 0 or more,
/// in score per unit of activation. Other activations keep their plain gradient, which the map's remark says.
/// </summary>
public sealed class GuidedBackpropagationMethod : IRuledMethod
{
    private const string Name = "guided-backpropagation";

    /// <summary>Its line in the catalogue.</summary>
    public static MethodEntry Entry { get; } = new()
    {
        Id = Name,
        Name = "Guided backpropagation",
        Formula = "max |R|, R·[x > 0]·[R > 0]",
        Summary = "Which fine structures excite the neurons that speak for the class?",
        Signed = false,
        Slow = false,
        Options = [],
        Create = PlainMethod.Create(Name, new GuidedBackpropagationMethod()),
    };

    /// <inheritdoc/>
    public string Id => Name;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object> Options => PlainMethod.NoOptions;

    /// <inheritdoc/>
    public BackwardRule Rule(Layer layer, LayerCatalogue layers) => new BackwardRule.Guided();

    /// <inheritdoc/>
    public LayerMap Compute(torch.Tensor signal) => new(TensorValues.Read(signal.squeeze(0).abs().amax([0L])));
}
