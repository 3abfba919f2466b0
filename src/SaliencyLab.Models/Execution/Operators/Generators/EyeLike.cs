using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Generators;

/// <summary>ONNX EyeLike: ones on a diagonal.</summary>
internal sealed class EyeLike : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var diagonal = site.Attributes.Integer("k", 0);
        ScalarType? type = site.Attributes.Has("dtype") ? ElementTypes.FromOnnx(site.Attributes.Integer("dtype", 1), site) : null;
        return inputs =>
        {
            var x = site.Need(inputs, 0);
            site.Require(x.Dimensions == 2, "its input is not a matrix");
            var (rows, columns) = (x.shape[0], x.shape[1]);
            site.CheckSize([rows, columns], 8);
            return [(arange(columns, dtype: ScalarType.Int64).unsqueeze(0) - arange(rows, dtype: ScalarType.Int64).unsqueeze(1)).eq(diagonal).to(type ?? x.dtype)];
        };
    }
}
