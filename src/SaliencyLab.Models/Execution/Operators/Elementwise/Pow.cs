namespace SaliencyLab.Models.Execution.Operators.Elementwise;

/// <summary>ONNX Pow: the result has the base's type.</summary>
internal sealed class Pow : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        if (site.Constant(1) is { NumberOfElements: 1, Dimensions: 0 } exponent && exponent.is_floating_point())
        {
            // A plain number spares the gradient of the exponent and keeps x² a product.
            var wide = exponent.to_type(TorchSharp.torch.ScalarType.Float64);
            var power = wide.item<double>();
            return inputs =>
            {
                var x = site.Need(inputs, 0);
                return [x.is_floating_point() ? x.pow(power) : x.to(TorchSharp.torch.ScalarType.Float64).pow(power).to(x.dtype)];
            };
        }

        return inputs =>
        {
            var (x, y) = (site.Need(inputs, 0), site.Need(inputs, 1));
            Broadcasting.Check(site, x, y);
            return [(x.is_floating_point() || y.is_floating_point() ? x.pow(y) : x.to(TorchSharp.torch.ScalarType.Float64).pow(y)).to(x.dtype)];
        };
    }
}
