namespace SaliencyLab.Models.Execution.Operators.Shapes;

/// <summary>ONNX Unsqueeze: new axes of size 1, counted in the result.</summary>
internal sealed class Unsqueeze : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var given = site.Integers("axes", 1);
        return inputs =>
        {
            var x = site.Need(inputs, 0);
            var listed = given.Read(inputs) ?? throw site.Fail("its axes are missing");
            site.Require(listed.Length <= 16, "it adds more than 16 axes");
            var old = x.shape;
            var axes = site.Axes(listed, old.Length + listed.Length);
            var shape = new long[old.Length + axes.Length];
            var next = 0;
            for (var axis = 0; axis < shape.Length; axis++)
            {
                shape[axis] = axes.Contains(axis) ? 1 : old[next++];
            }

            return [x.reshape(shape)];
        };
    }
}
