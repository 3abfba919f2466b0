namespace SaliencyLab.Models.Execution.Operators.Shapes;

/// <summary>ONNX Expand: axes of size 1 are stretched.</summary>
internal sealed class Expand : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var target = site.Integers(1);
        return inputs =>
        {
            var x = site.Need(inputs, 0);
            var wanted = target.Read(inputs) ?? throw site.Fail("its shape is missing");
            site.Require(wanted.All(size => size >= 0), $"its shape is {NodeSite.Describe(wanted)}");
            var shape = Broadcasting.Shape(site, x.shape, wanted);
            site.CheckSize(shape, x.ElementSize);
            return [x.expand(shape)];
        };
    }
}
