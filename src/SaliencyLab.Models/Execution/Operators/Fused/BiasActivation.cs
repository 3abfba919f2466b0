using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Fused;

/// <summary>ONNX Runtime's BiasGelu and FastGelu: an activation of a value and an optional summand.</summary>
internal sealed class BiasActivation(Func<Tensor, Tensor> function) : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site) => inputs =>
    {
        var x = site.Need(inputs, 0);
        if (NodeSite.Maybe(inputs, 1) is { } bias)
        {
            Broadcasting.Check(site, x, bias);
            x = x + bias;
        }

        return [function(x)];
    };
}
