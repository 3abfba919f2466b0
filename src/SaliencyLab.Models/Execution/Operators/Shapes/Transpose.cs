namespace SaliencyLab.Models.Execution.Operators.Shapes;

/// <summary>ONNX Transpose: axes in another order; turned round where none is given.</summary>
internal sealed class Transpose : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var order = site.Attributes.Integers("perm");
        return inputs =>
        {
            var x = site.Need(inputs, 0);
            var axes = order ?? [.. Enumerable.Range(0, (int)x.Dimensions).Reverse().Select(axis => (long)axis)];
            site.Require(axes.Length == x.Dimensions && axes.Order().SequenceEqual(Enumerable.Range(0, axes.Length).Select(axis => (long)axis)), $"the attribute perm ({string.Join(", ", axes)}) does not fit a value of {x.Dimensions} axes");
            return [x.permute(axes)];
        };
    }
}
