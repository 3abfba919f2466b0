using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Elementwise;

/// <summary>A function of one value, element by element, without attributes.</summary>
internal sealed class Unary(Func<Tensor, Tensor> function) : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site) => inputs => [function(site.Need(inputs, 0))];
}
