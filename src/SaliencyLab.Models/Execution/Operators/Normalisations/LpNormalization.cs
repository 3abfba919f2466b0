namespace SaliencyLab.Models.Execution.Operators.Normalisations;

/// <summary>ONNX LpNormalization: x divided by its 1- or 2-norm along an axis; 0 where the norm is 0.</summary>
internal sealed class LpNormalization : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var axis = site.Attributes.Integer("axis", -1);
        var power = site.Attributes.Integer("p", 2);
        site.Require(power is 1 or 2, "the attribute p is neither 1 nor 2");
        return inputs =>
        {
            var x = site.Need(inputs, 0);
            long[] axes = [site.Axis(axis, x.Dimensions)];
            var sum = power == 1 ? x.abs().sum(axes, keepdim: true) : x.square().sum(axes, keepdim: true);
            // Zero sums are replaced before the root, whose gradient at 0 is infinite.
            var safe = TorchSharp.torch.where(sum > 0, sum, sum.detach() + 1);
            return [x / (power == 1 ? safe : safe.sqrt())];
        };
    }
}
