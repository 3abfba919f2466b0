namespace SaliencyLab.Models.Execution.Operators.Shapes;

/// <summary>ONNX Flatten: a matrix, the axes before the given one in its rows.</summary>
internal sealed class Flatten : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var given = site.Attributes.Integer("axis", 1);
        return inputs =>
        {
            var x = site.Need(inputs, 0);
            var shape = x.shape;
            var axis = given == shape.Length ? given : site.Axis(given, shape.Length);
            var rows = shape.Take((int)axis).Aggregate(1L, (product, size) => product * size);
            return [x.reshape(rows, shape.Skip((int)axis).Aggregate(1L, (product, size) => product * size))];
        };
    }
}
