using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Elementwise;

/// <summary>ONNX Where: elements of one value where a condition holds, of another elsewhere.</summary>
internal sealed class Where : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site) => inputs =>
    {
        var (condition, x, y) = (site.Need(inputs, 0), site.Need(inputs, 1), site.Need(inputs, 2));
        var shape = Broadcasting.Shape(site, Broadcasting.Shape(site, condition.shape, x.shape), y.shape);
        site.CheckSize(shape, x.ElementSize);
        return [where(condition.to(ScalarType.Bool), x, y)];
    };
}
