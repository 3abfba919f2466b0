using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Indexing;

/// <summary>ONNX TopK: the largest or smallest elements along an axis and their indices.</summary>
internal sealed class TopK : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var given = site.Attributes.Integer("axis", -1);
        var largest = site.Attributes.Integer("largest", 1) != 0;
        var attribute = site.Attributes.Integer("k", -1);
        var count = site.Integers(1);
        return inputs =>
        {
            var x = site.Need(inputs, 0);
            site.Require(x.Dimensions > 0, "its input is a single number");
            var axis = (int)site.Axis(given, x.Dimensions);
            var k = attribute >= 0 ? attribute : count.Read(inputs) is [var single] ? single : throw site.Fail("its k is not a single number");
            site.Require(k >= 0 && k <= x.shape[axis], $"its k is {k}, its axis has {x.shape[axis]} elements");
            // A stable sort takes the first of equal elements, as ONNX does; topk takes any.
            var (values, indices) = x.sort(axis, descending: largest, stable: true);
            return [values.narrow(axis, 0, k), indices.narrow(axis, 0, k)];
        };
    }
}
