namespace SaliencyLab.Models.Execution.Operators.Shapes;

/// <summary>ONNX Squeeze: axes of size 1 go away.</summary>
internal sealed class Squeeze : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var given = site.Integers("axes", 1);
        return inputs =>
        {
            var x = site.Need(inputs, 0);
            var shape = x.shape;
            if (given.Read(inputs) is not { } listed)
            {
                return [x.reshape(shape.Where(size => size != 1).ToArray())];
            }

            var axes = site.Axes(listed, shape.Length);
            site.Require(axes.All(axis => shape.Length > 0 && shape[axis] == 1), $"it should drop axes {string.Join(", ", listed)} of {NodeSite.Describe(shape)}, which are not of size 1");
            return [x.reshape(shape.Where((_, axis) => !axes.Contains(axis)).ToArray())];
        };
    }
}
