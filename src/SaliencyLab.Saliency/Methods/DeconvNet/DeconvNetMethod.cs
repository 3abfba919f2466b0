using SaliencyLab.Models.Execution.Rules;
using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency.Methods.Options;
using SaliencyLab.Saliency.Signals;
using TorchSharp;

namespace SaliencyLab.Saliency.Methods.DeconvNet;

/// <summary>
/// DeConvNet (Zeiler and Fergus, <i>Visualizing and Understanding Convolutional Networks</i>, ECCV 2014, §2.1) for a class's score: every ReLU
/// passes back only what is positive in the signal, whatever its input was; map_u = max_k |R_ku|. K×h×w → h×w, 0 or more. Max pooling hands
/// the signal to the largest element, which is the paper's switch. Other activations keep their plain gradient, which the map's remark says.
/// Deviation: a Clip from 0 to an upper bound (ReLU6), which the paper has not, holds back the signal where its input is above that bound.
/// </summary>
public sealed class DeconvNetMethod : IRuledMethod
{
    private const string Name = "deconvnet";

    /// <summary>Its line in the catalogue.</summary>
    public static MethodEntry Entry { get; } = new()
    {
        Id = Name,
        Name = "DeConvNet",
        Formula = "max |R|, R·[R > 0]",
        Summary = "What does the class's score look like when the network is run backwards?",
        Signed = false,
        Slow = false,
        Options = [],
        Create = PlainMethod.Create(Name, new DeconvNetMethod()),
    };

    /// <inheritdoc/>
    public string Id => Name;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object> Options => PlainMethod.NoOptions;

    /// <inheritdoc/>
    public BackwardRule Rule(Layer layer, LayerCatalogue layers) => new BackwardRule.DeconvNet();

    /// <inheritdoc/>
    public LayerMap Compute(torch.Tensor signal) => new(TensorValues.Read(signal.squeeze(0).abs().amax([0L])));
}
