using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Quantised;

/// <summary>ONNX Runtime's quantised functions of one value: activations and global pooling.</summary>
internal sealed class QuantisedUnary(Func<NodeSite, Tensor, Tensor> function) : IOperator
{
    /// <summary>The mean over all spatial axes.</summary>
    public static Tensor GlobalMean(NodeSite site, Tensor x)
    {
        var first = site.Attributes.Integer("channels_last", 0) != 0 ? 1 : 2;
        site.Require(x.Dimensions > 2, "its input has no spatial axes");
        return x.mean([.. Enumerable.Range(first, (int)x.Dimensions - 2).Select(axis => (long)axis)], keepdim: true);
    }

    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site) => inputs =>
        [QuantisedInputs.Quantised(site, inputs, function(site, QuantisedInputs.Real(site, inputs, 0, 1)), 3)];
}
