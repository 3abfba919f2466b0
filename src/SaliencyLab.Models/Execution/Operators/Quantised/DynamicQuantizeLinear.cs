using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Quantised;

/// <summary>ONNX DynamicQuantizeLinear: scale and zero point from the value's own range; they carry no gradient.</summary>
internal sealed class DynamicQuantizeLinear : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site) => inputs =>
    {
        var x = site.Need(inputs, 0);
        site.Require(x.NumberOfElements > 0 && x.is_floating_point(), "its input is empty or holds integers");
        var fixedX = x.detach();
        var low = fixedX.min().clamp_max(0);
        var span = (fixedX.max().clamp_min(0) - low) / 255;
        var scale = where(span > 0, span, ones_like(span));
        var zero = (-low / scale).clamp(0, 255).round();
        return [StraightThrough.Quantise(x, scale, zero, (0, 255)), scale, zero];
    };
}
