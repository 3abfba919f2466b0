using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Shapes;

/// <summary>ONNX Concat.</summary>
internal sealed class Concat : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var given = site.Attributes.Integer("axis", 1);
        return inputs =>
        {
            var parts = inputs.Select((_, index) => site.Need(inputs, index)).ToArray();
            site.Require(parts.Length > 0, "it has no inputs");
            var first = parts[0].shape;
            var axis = site.Axis(given, first.Length);
            var shape = (long[])first.Clone();
            foreach (var part in parts.Skip(1))
            {
                var next = part.shape;
                site.Require(next.Length == first.Length && next.Where((size, index) => index != axis && size != first[index]).FirstOrDefault(-1) < 0, $"inputs of {NodeSite.Describe(first)} and {NodeSite.Describe(next)} can't be joined along axis {axis}");
                shape[axis] += next[axis];
            }

            site.CheckSize(shape, parts[0].ElementSize);
            return [cat(parts, axis)];
        };
    }
}
