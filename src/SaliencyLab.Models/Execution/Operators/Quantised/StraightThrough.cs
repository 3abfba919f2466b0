using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Quantised;

/// <summary>
/// Numbers on a quantised grid, kept as whole numbers in floating point. Rounding has the gradient 1, so that quantised networks can be
/// explained (the straight-through estimator of Bengio, Léonard and Courville 2013); a number outside the type's range has the gradient 0.
/// </summary>
internal static class StraightThrough
{
    /// <summary>round(x / scale) + zero, within the bounds.</summary>
    public static Tensor Quantise(Tensor x, Tensor scale, Tensor? zero, (double Low, double High) bounds)
    {
        var steps = x / scale;
        // The value is exactly the rounded one, the gradient that of the unrounded.
        var rounded = steps.requires_grad ? steps.detach().round() + (steps - steps.detach()) : steps.round();
        return (zero is null ? rounded : rounded + zero.to(x.dtype)).clamp(bounds.Low, bounds.High);
    }

    /// <summary>(q − zero) · scale.</summary>
    public static Tensor Dequantise(Tensor q, Tensor scale, Tensor? zero)
    {
        var x = q.to(scale.dtype);
        return (zero is null ? x : x - zero.to(scale.dtype)) * scale;
    }

    /// <summary>Smallest and largest number of the type that a zero point has; unsigned bytes where there is none.</summary>
    public static (double Low, double High) Bounds(Tensor? zero) => zero?.dtype switch
    {
        ScalarType.Int8 => (sbyte.MinValue, sbyte.MaxValue),
        ScalarType.Int16 => (short.MinValue, short.MaxValue),
        // What libtorch has no type for: unsigned 16-bit numbers.
        ScalarType.Int32 => (ushort.MinValue, ushort.MaxValue),
        _ => (byte.MinValue, byte.MaxValue),
    };

    /// <summary>A parameter per element of an axis, shaped to stretch over a value; single numbers stay.</summary>
    public static Tensor Along(NodeSite site, Tensor parameter, Tensor value, long given)
    {
        if (parameter.NumberOfElements == 1)
        {
            return parameter.reshape([]);
        }

        var axis = site.Axis(given, value.Dimensions);
        site.Require(parameter.Dimensions == 1 && parameter.shape[0] == value.shape[axis], $"its scales or zero points ({NodeSite.Describe(parameter.shape)}) do not fit axis {axis} of {NodeSite.Describe(value.shape)}");
        var shape = new long[value.Dimensions];
        Array.Fill(shape, 1);
        shape[axis] = parameter.shape[0];
        return parameter.reshape(shape);
    }
}
