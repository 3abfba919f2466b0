using TorchSharp;

namespace SaliencyLab.Models.Execution.Operators.Normalisations;

/// <summary>ONNX InstanceNormalization: every channel of every picture on its own.</summary>
internal sealed class InstanceNormalization : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var epsilon = site.Attributes.Number("epsilon", 1e-5f);
        return inputs =>
        {
            var (x, scale, bias) = (site.Need(inputs, 0), site.Need(inputs, 1), site.Need(inputs, 2));
            site.Require(x.Dimensions >= 3 && x.NumberOfElements > 0, $"its input is {NodeSite.Describe(x.shape)}");
            site.Require(scale.Dimensions == 1 && scale.shape[0] == x.shape[1] && bias.Dimensions == 1 && bias.shape[0] == x.shape[1], "its scale or bias does not fit its channels");
            return [torch.nn.functional.group_norm(x, x.shape[1], scale, bias, epsilon)];
        };
    }
}
