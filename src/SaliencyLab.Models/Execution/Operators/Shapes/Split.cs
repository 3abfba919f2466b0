namespace SaliencyLab.Models.Execution.Operators.Shapes;

/// <summary>ONNX Split: sizes as an attribute, an input, or as many equal parts as there are outputs (the last one smaller).</summary>
internal sealed class Split : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var given = site.Attributes.Integer("axis", 0);
        var listed = site.Integers("split", 1);
        var parts = site.Attributes.Integer("num_outputs", site.Node.Outputs.Count);
        site.Require(parts is > 0 and <= 65536, "it has no parts, or too many");
        return inputs =>
        {
            var x = site.Need(inputs, 0);
            var axis = site.Axis(given, x.Dimensions);
            var size = x.shape[axis];
            var each = (size + parts - 1) / parts;
            var sizes = listed.Read(inputs) ?? [.. Enumerable.Range(0, (int)parts).Select(index => Math.Clamp(size - (index * each), 0, each))];
            site.Require(sizes.All(part => part >= 0) && sizes.Sum() == size, $"its parts ({string.Join(", ", sizes)}) do not add up to {size}");
            return x.split(sizes, axis);
        };
    }
}
