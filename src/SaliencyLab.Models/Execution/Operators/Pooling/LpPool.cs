using SaliencyLab.Models.Execution.Operators.Convolutions;

namespace SaliencyLab.Models.Execution.Operators.Pooling;

/// <summary>ONNX LpPool: (Σ|x|ᵖ)^(1/p) over each window.</summary>
internal sealed class LpPool : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var attributes = new WindowAttributes(site);
        var power = site.Attributes.Integer("p", 2);
        var ceiling = site.Attributes.Integer("ceil_mode", 0) != 0;
        site.Require(power > 0, "the attribute p is not positive");
        return inputs =>
        {
            var x = site.Need(inputs, 0);
            var shape = x.shape;
            site.Require(shape.Length is >= 3 and <= 5 && x.NumberOfElements > 0, $"its input is {NodeSite.Describe(shape)}");
            var window = PoolSizes.Complete(site, shape.AsSpan(2), attributes.Over(shape.AsSpan(2), null), ceiling);
            return [WindowMean.Sum(site, x.abs().pow(power), window).pow(1.0 / power)];
        };
    }
}
