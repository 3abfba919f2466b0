using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Quantised;

/// <summary>Value, scale and zero point that stand one after the other among a node's inputs.</summary>
internal static class QuantisedInputs
{
    /// <summary>The value that a triple stands for.</summary>
    /// <param name="site">The node.</param>
    /// <param name="inputs">The node's inputs.</param>
    /// <param name="first">Index of the quantised value.</param>
    /// <param name="axis">Axis of several scales.</param>
    public static Tensor Real(NodeSite site, Tensor?[] inputs, int first, long axis) =>
        Real(site, site.Need(inputs, first), site.Need(inputs, first + 1), NodeSite.Maybe(inputs, first + 2), axis);

    /// <summary>The value of a quantised tensor.</summary>
    public static Tensor Real(NodeSite site, Tensor q, Tensor scale, Tensor? zero, long axis) =>
        StraightThrough.Dequantise(q, StraightThrough.Along(site, scale, q, axis), zero is null ? null : StraightThrough.Along(site, zero, q, axis));

    /// <summary>A value on the grid of the scale and zero point at an index.</summary>
    public static Tensor Quantised(NodeSite site, Tensor?[] inputs, Tensor x, int scale) =>
        Quantised(site, x, site.Need(inputs, scale), NodeSite.Maybe(inputs, scale + 1), 1);

    /// <summary>A value on a grid.</summary>
    public static Tensor Quantised(NodeSite site, Tensor x, Tensor scale, Tensor? zero, long axis) =>
        StraightThrough.Quantise(x, StraightThrough.Along(site, scale, x, axis), zero is null ? null : StraightThrough.Along(site, zero, x, axis), StraightThrough.Bounds(zero));
}
