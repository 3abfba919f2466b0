namespace SaliencyLab.Models.Execution.Operators.Elementwise;

/// <summary>ONNX Mod: with fmod = 1 the sign follows the dividend, otherwise the divisor.</summary>
internal sealed class Mod : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var dividend = site.Attributes.Integer("fmod", 0) != 0;
        return inputs =>
        {
            var (left, right) = (site.Need(inputs, 0), site.Need(inputs, 1));
            Broadcasting.Check(site, left, right);
            return [dividend ? left.fmod(right) : left.remainder(right)];
        };
    }
}
