using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Shapes;

/// <summary>ONNX Slice: bounds as attributes (before opset 10) or inputs; steps may be negative.</summary>
internal sealed class Slice : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var (starts, ends, axes, steps) = (site.Integers("starts", 1), site.Integers("ends", 2), site.Integers("axes", 3), site.Integers("steps", 4));
        return inputs =>
        {
            var x = site.Need(inputs, 0);
            var first = starts.Read(inputs) ?? throw site.Fail("its starts are missing");
            var last = ends.Read(inputs) ?? throw site.Fail("its ends are missing");
            var along = site.Axes(axes.Read(inputs) ?? [.. Enumerable.Range(0, first.Length).Select(axis => (long)axis)], x.Dimensions);
            var by = steps.Read(inputs) ?? [.. Enumerable.Repeat(1L, first.Length)];
            site.Require(first.Length == last.Length && first.Length == along.Length && first.Length == by.Length, "its starts, ends, axes and steps are not equally many");
            for (var index = 0; index < first.Length; index++)
            {
                x = Cut(site, x, along[index], first[index], last[index], by[index]);
            }

            return [x];
        };
    }

    private static Tensor Cut(NodeSite site, Tensor x, long axis, long start, long end, long step)
    {
        site.Require(step is not 0 and > long.MinValue, "a step is 0");
        var size = x.shape[axis];
        if (step > 0)
        {
            var from = Math.Clamp(start < 0 ? start + size : start, 0, size);
            var to = Math.Clamp(end < 0 ? end + size : end, from, size);
            return x.slice(axis, from, to, Math.Min(step, Math.Max(size, 1)));
        }

        // Backwards: from the last element taken up to the first, turned round.
        var high = Math.Clamp(start < 0 ? start + size : start, -1, size - 1);
        var low = Math.Clamp(end < 0 ? end + size : end, -1, size - 1);
        var stride = Math.Min(-step, Math.Max(size, 1));
        if (high <= low)
        {
            return x.slice(axis, 0, 0, 1);
        }

        var count = (high - low + stride - 1) / stride;
        return x.slice(axis, high - ((count - 1) * stride), high + 1, stride).flip([axis]);
    }
}
