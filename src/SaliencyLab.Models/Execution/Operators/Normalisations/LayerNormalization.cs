using TorchSharp;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Normalisations;

/// <summary>ONNX LayerNormalization over the axes from the given one on; also hands out the mean and 1/deviation where somebody wants them.</summary>
internal sealed class LayerNormalization : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var epsilon = site.Attributes.Number("epsilon", 1e-5f);
        var given = site.Attributes.Integer("axis", -1);
        var statistics = site.Wants(1) || site.Wants(2);
        return inputs =>
        {
            var x = site.Need(inputs, 0);
            var y = Normalise(site, x, NodeSite.Maybe(inputs, 1), NodeSite.Maybe(inputs, 2), given, epsilon);
            if (!statistics)
            {
                return [y];
            }

            var axis = site.Axis(given, x.Dimensions);
            long[] axes = [.. Enumerable.Range((int)axis, (int)(x.Dimensions - axis)).Select(index => (long)index)];
            var mean = x.mean(axes, keepdim: true);
            return [y, mean, ((x - mean).square().mean(axes, keepdim: true) + epsilon).rsqrt()];
        };
    }

    /// <summary>(x − mean) / deviation · scale + bias over the axes from one on.</summary>
    public static Tensor Normalise(NodeSite site, Tensor x, Tensor? scale, Tensor? bias, long given, double epsilon)
    {
        var shape = x.shape;
        site.Require(shape.Length > 0 && x.NumberOfElements > 0 && x.is_floating_point(), $"its input is {NodeSite.Describe(shape)} of {x.dtype}");
        var tail = shape[(int)site.Axis(given, shape.Length)..];
        if (Fits(scale, tail) && Fits(bias, tail))
        {
            return nn.functional.layer_norm(x, tail, scale, bias, epsilon);
        }

        var y = nn.functional.layer_norm(x, tail, null, null, epsilon);
        foreach (var part in new[] { scale, bias })
        {
            site.Require(part is null || Broadcasting.Shape(site, shape, part.shape).AsSpan().SequenceEqual(shape), "its scale or bias does not fit its input");
        }

        y = scale is null ? y : y * scale;
        return bias is null ? y : y + bias;
    }

    private static bool Fits(Tensor? part, long[] tail) => part is null || part.shape.AsSpan().SequenceEqual(tail);
}
