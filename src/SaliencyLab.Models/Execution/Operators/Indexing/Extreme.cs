using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Indexing;

/// <summary>ONNX ArgMax and ArgMin: the first (or last) position of the largest or smallest element along an axis.</summary>
internal sealed class Extreme(bool largest) : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var given = site.Attributes.Integer("axis", 0);
        var keep = site.Attributes.Integer("keepdims", 1) != 0;
        var last = site.Attributes.Integer("select_last_index", 0) != 0;
        return inputs =>
        {
            var x = site.Need(inputs, 0).detach();
            site.Require(x.Dimensions > 0, "its input is a single number");
            var axis = site.Axis(given, x.Dimensions);
            var size = x.shape[axis];
            site.Require(size > 0, "its input is empty");
            x = last ? x.flip([axis]) : x;
            var position = largest ? x.argmax(axis, keep) : x.argmin(axis, keep);
            return [last ? size - 1 - position : position];
        };
    }
}
