namespace SaliencyLab.Models.Execution.Operators.Shapes;

/// <summary>ONNX Reshape: 0 keeps a size (unless allowzero), −1 stands for the rest.</summary>
internal sealed class Reshape : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var target = site.Integers("shape", 1);
        var zeros = site.Attributes.Integer("allowzero", 0) != 0;
        return inputs =>
        {
            var x = site.Need(inputs, 0);
            var wanted = target.Read(inputs) ?? throw site.Fail("its shape is missing");
            return [x.reshape(Resolve(site, x.shape, wanted, zeros))];
        };
    }

    private static long[] Resolve(NodeSite site, long[] shape, long[] wanted, bool zeros)
    {
        var sizes = (long[])wanted.Clone();
        var open = -1;
        Int128 known = 1;
        for (var axis = 0; axis < sizes.Length; axis++)
        {
            if (sizes[axis] == 0 && !zeros)
            {
                site.Require(axis < shape.Length, $"its shape {NodeSite.Describe(wanted)} keeps an axis that {NodeSite.Describe(shape)} does not have");
                sizes[axis] = shape[axis];
            }

            site.Require(sizes[axis] >= -1 && (sizes[axis] != -1 || open < 0) && known < long.MaxValue, $"its shape {NodeSite.Describe(wanted)} has no meaning");
            open = sizes[axis] == -1 ? axis : open;
            known *= sizes[axis] == -1 ? 1 : sizes[axis];
        }

        var all = shape.Aggregate(1L, (product, size) => product * size);
        if (open >= 0)
        {
            site.Require(known > 0 && all % known == 0, $"{NodeSite.Describe(shape)} can't become {NodeSite.Describe(wanted)}");
            sizes[open] = (long)(all / known);
            known *= sizes[open];
        }

        site.Require(known == all, $"{NodeSite.Describe(shape)} can't become {NodeSite.Describe(wanted)}");
        return sizes;
    }
}
