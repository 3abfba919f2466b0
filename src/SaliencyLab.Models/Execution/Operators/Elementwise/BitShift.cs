namespace SaliencyLab.Models.Execution.Operators.Elementwise;

/// <summary>ONNX BitShift.</summary>
internal sealed class BitShift : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var direction = site.Attributes.Text("direction", "");
        site.Require(direction is "LEFT" or "RIGHT", $"the attribute direction is '{direction}', neither LEFT nor RIGHT");
        return inputs =>
        {
            var (left, right) = (site.Need(inputs, 0), site.Need(inputs, 1));
            Broadcasting.Check(site, left, right);
            return [direction == "LEFT" ? left.bitwise_left_shift(right) : left.bitwise_right_shift(right)];
        };
    }
}
