using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Quantised;

/// <summary>ONNX QuantizeLinear, per tensor or per element of an axis. Its result is held in floating point (<see cref="StraightThrough"/>).</summary>
internal sealed class QuantizeLinear : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var axis = site.Attributes.Integer("axis", 1);
        site.Require(site.Attributes.Integer("block_size", 0) == 0, "scales for blocks of elements can't be run");
        (double, double)? stated = site.Attributes.Integer("output_dtype", 0) switch
        {
            0 => null,
            2 => (byte.MinValue, byte.MaxValue),
            3 => (sbyte.MinValue, sbyte.MaxValue),
            4 => (ushort.MinValue, ushort.MaxValue),
            5 => (short.MinValue, short.MaxValue),
            var other => throw site.Fail($"quantising to element type {other} can't be run"),
        };
        return inputs =>
        {
            var (x, scale, zero) = (site.Need(inputs, 0), site.Need(inputs, 1), NodeSite.Maybe(inputs, 2));
            x = x.is_floating_point() ? x : x.to(ScalarType.Float32);
            return [StraightThrough.Quantise(x, StraightThrough.Along(site, scale, x, axis), zero is null ? null : StraightThrough.Along(site, zero, x, axis), (zero is null ? stated : null) ?? StraightThrough.Bounds(zero))];
        };
    }
}
