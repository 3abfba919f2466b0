using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Shapes;

/// <summary>ONNX Shape, or a part of it (opset 15).</summary>
internal sealed class ShapeOf : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var (start, end) = (site.Attributes.Integer("start", 0), site.Attributes.Integer("end", long.MaxValue));
        return inputs =>
        {
            var shape = site.Need(inputs, 0).shape;
            var first = Math.Clamp(start < 0 ? start + shape.Length : start, 0, shape.Length);
            var last = Math.Clamp(end < 0 ? end + shape.Length : end, 0, shape.Length);
            return [tensor(first < last ? shape[(int)first..(int)last] : [], dtype: ScalarType.Int64)];
        };
    }
}
