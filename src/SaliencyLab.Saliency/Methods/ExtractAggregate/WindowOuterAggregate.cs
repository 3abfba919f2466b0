using System.Numerics.Tensors;
using SaliencyLab.Saliency.Signals.Channels;

namespace SaliencyLab.Saliency.Methods.ExtractAggregate;

/// <summary>Aggregates unfold(A)_u G_uᵀ, for 3×3 windows 9K×K entries a position: "conv3x3", and a group of "real".</summary>
internal static class WindowOuterAggregate
{
    /// <summary>h·w values of A and G.</summary>
    /// <param name="window">From planes of A's size to those of G's.</param>
    public static float[] Of(ChannelAggregates a, ChannelAggregates g, IWindow window, Aggregation aggregation) => aggregation switch
    {
        Aggregation.Sum => OuterProduct.Of(window.Sum(a.Sum), g.Sum),
        Aggregation.Norm => OuterProduct.Of(Root(window.Sum(a.Square)), g.Norm()),
        Aggregation.FilterNorm => OuterProduct.PositiveNorm(window.Sum(a.PositiveSquare), window.Sum(a.NegativeSquare), g.PositiveSquare, g.NegativeSquare),
        Aggregation.Max => OuterProduct.Largest(window.Max(a.Most), window.Min(a.Least), g.Most, g.Least),
        _ => OuterProduct.Of(window.Max(a.LargestMagnitude()), g.LargestMagnitude()),
    };

    private static float[] Root(float[] values)
    {
        TensorPrimitives.Sqrt(values, values);
        return values;
    }
}
