using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Activations;

/// <summary>
/// ONNX Softmax, LogSoftmax and Hardmax. Before opset 13 the value is seen as a matrix: all axes from the given one on are one row.
/// </summary>
internal sealed class Softmax(Func<Tensor, long, Tensor> function) : IOperator
{
    /// <summary>1 at the largest element (the first of equals), 0 elsewhere.</summary>
    public static Tensor Hardmax(Tensor x, long axis)
    {
        var largest = x.argmax(axis, keepdim: true);
        var size = x.shape[axis];
        var shape = new long[x.Dimensions];
        Array.Fill(shape, 1);
        shape[axis] = size;
        return arange(size, dtype: ScalarType.Int64).reshape(shape).eq(largest).to(x.dtype);
    }

    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var rows = site.Opset < 13;
        var given = site.Attributes.Integer("axis", rows ? 1 : -1);
        return inputs =>
        {
            var x = site.Need(inputs, 0);
            var shape = x.shape;
            site.Require(shape.Length > 0 && x.NumberOfElements > 0, "its input is empty or has no axes");
            var axis = rows && given == shape.Length ? given : site.Axis(given, shape.Length);
            if (!rows || axis == shape.Length - 1)
            {
                return [function(x, axis)];
            }

            var outer = shape.Take((int)axis).Aggregate(1L, (product, size) => product * size);
            return [function(x.reshape(outer, -1), 1).reshape(shape)];
        };
    }
}
