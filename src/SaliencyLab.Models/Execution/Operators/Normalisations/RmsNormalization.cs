namespace SaliencyLab.Models.Execution.Operators.Normalisations;

/// <summary>ONNX RMSNormalization: x / √(mean of squares + ε) · scale over the axes from the given one on.</summary>
internal sealed class RmsNormalization : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var epsilon = site.Attributes.Number("epsilon", 1e-5f);
        var given = site.Attributes.Integer("axis", -1);
        return inputs =>
        {
            var (x, scale) = (site.Need(inputs, 0), site.Need(inputs, 1));
            var axis = site.Axis(given, x.Dimensions);
            site.Require(Broadcasting.Shape(site, x.shape, scale.shape).AsSpan().SequenceEqual(x.shape), "its scale does not fit its input");
            long[] axes = [.. Enumerable.Range((int)axis, (int)(x.Dimensions - axis)).Select(index => (long)index)];
            return [x * (x.square().mean(axes, keepdim: true) + epsilon).rsqrt() * scale];
        };
    }
}
