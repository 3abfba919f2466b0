using TorchSharp;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Shapes;

/// <summary>ONNX Pad: with a number, the mirrored inside (reflect), the edge, or the other side (wrap); negative pads cut.</summary>
internal sealed class Pad : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var mode = site.Attributes.Text("mode", "constant");
        site.Require(mode is "constant" or "reflect" or "edge" or "wrap", $"the attribute mode is '{mode}'");
        var pads = site.Integers("pads", 1);
        var number = site.Attributes.Number("value", 0f);
        var axes = site.Integers(3);
        return inputs =>
        {
            var x = site.Need(inputs, 0);
            var shape = x.shape;
            var listed = pads.Read(inputs) ?? throw site.Fail("its pads are missing");
            var along = site.Axes(axes.Read(inputs) ?? [.. Enumerable.Range(0, shape.Length).Select(axis => (long)axis)], shape.Length);
            site.Require(listed.Length == 2 * along.Length && listed.All(pad => Math.Abs(pad) < 1L << 40), $"its pads ({string.Join(", ", listed)}) do not fit {NodeSite.Describe(shape)}");
            var sizes = (long[])shape.Clone();
            for (var index = 0; index < along.Length; index++)
            {
                sizes[along[index]] += listed[index] + listed[index + along.Length];
            }

            site.CheckSize(sizes, x.ElementSize);
            return [mode == "constant" ? Constant(x, along, listed, Value(inputs, number)) : Indexed(site, x, along, listed, mode)];
        };
    }

    private static double Value(Tensor?[] inputs, float fallback)
    {
        if (NodeSite.Maybe(inputs, 2) is not { NumberOfElements: > 0 } given)
        {
            return fallback;
        }

        return given.detach().to(ScalarType.Float64).reshape(-1)[0].item<double>();
    }

    private static Tensor Constant(Tensor x, long[] axes, long[] pads, double value)
    {
        var amounts = new long[2 * x.Dimensions];
        for (var index = 0; index < axes.Length; index++)
        {
            var back = x.Dimensions - 1 - axes[index];
            amounts[2 * back] = pads[index];
            amounts[(2 * back) + 1] = pads[index + axes.Length];
        }

        if (x.dtype != ScalarType.Bool)
        {
            return nn.functional.pad(x, amounts, PaddingModes.Constant, value);
        }

        return nn.functional.pad(x.to(ScalarType.Byte), amounts, PaddingModes.Constant, value).to(ScalarType.Bool);
    }

    private static Tensor Indexed(NodeSite site, Tensor x, long[] axes, long[] pads, string mode)
    {
        for (var index = 0; index < axes.Length; index++)
        {
            var (before, after, size) = (pads[index], pads[index + axes.Length], x.shape[axes[index]]);
            if (before == 0 && after == 0)
            {
                continue;
            }

            site.Require(size > 0, "its input is empty");
            var positions = new long[Math.Max(0, before + size + after)];
            for (var position = 0; position < positions.Length; position++)
            {
                positions[position] = Source(position - before, size, mode);
            }

            x = x.index_select(axes[index], tensor(positions));
        }

        return x;
    }

    private static long Source(long position, long size, string mode)
    {
        if (mode == "edge")
        {
            return Math.Clamp(position, 0, size - 1);
        }

        var period = mode == "wrap" ? size : Math.Max(1, 2 * (size - 1));
        var inside = ((position % period) + period) % period;
        return inside < size ? inside : period - inside;
    }
}
