using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Elementwise;

/// <summary>ONNX Div: integers are divided towards zero.</summary>
internal sealed class Div : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site) => inputs =>
    {
        var (left, right) = (site.Need(inputs, 0), site.Need(inputs, 1));
        Broadcasting.Check(site, left, right);
        return [left.is_floating_point() || right.is_floating_point() ? left.div(right) : left.div(right, RoundingMode.trunc)];
    };
}
