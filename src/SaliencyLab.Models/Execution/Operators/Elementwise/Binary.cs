using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Elementwise;

/// <summary>A function of two values, element by element, each stretched to the other's shape.</summary>
internal sealed class Binary(Func<Tensor, Tensor, Tensor> function) : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site) => inputs =>
    {
        var (left, right) = (site.Need(inputs, 0), site.Need(inputs, 1));
        Broadcasting.Check(site, left, right);
        return [function(left, right)];
    };
}
