using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Reductions;

/// <summary>ONNX Reduce…: axes as an attribute or (opset 13 and 18 on) an input; all axes where none are given, unless noop_with_empty_axes.</summary>
/// <param name="function">Of the value, the axes and whether they stay with size 1; with no axes it is applied to every element alone.</param>
internal sealed class Reduce(Func<Tensor, long[], bool, Tensor> function) : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var given = site.Integers("axes", 1);
        var keep = site.Attributes.Integer("keepdims", 1) != 0;
        var nothing = site.Attributes.Integer("noop_with_empty_axes", 0) != 0;
        return inputs =>
        {
            var x = site.Need(inputs, 0);
            var listed = given.Read(inputs) ?? [];
            if (listed.Length == 0 && nothing)
            {
                return [x];
            }

            var axes = listed.Length == 0 ? [.. Enumerable.Range(0, (int)x.Dimensions).Select(axis => (long)axis)] : site.Axes(listed, x.Dimensions);
            site.Require(x.NumberOfElements > 0, "its input is empty");
            if (x.Dimensions == 0)
            {
                return [function(x.reshape(1), [0], false)];
            }

            return [function(x, axes, keep)];
        };
    }
}
