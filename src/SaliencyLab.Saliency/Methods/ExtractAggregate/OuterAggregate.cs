using SaliencyLab.Saliency.Signals.Channels;

namespace SaliencyLab.Saliency.Methods.ExtractAggregate;

/// <summary>Aggregates A_u G_uᵀ, K×K entries a position: "conv1x1".</summary>
internal static class OuterAggregate
{
    /// <summary>h·w values of A and G.</summary>
    public static float[] Of(ChannelAggregates a, ChannelAggregates g, Aggregation aggregation) => aggregation switch
    {
        Aggregation.Sum => OuterProduct.Of(a.Sum, g.Sum),
        Aggregation.Norm => OuterProduct.Of(a.Norm(), g.Norm()),
        Aggregation.FilterNorm => OuterProduct.PositiveNorm(a.PositiveSquare, a.NegativeSquare, g.PositiveSquare, g.NegativeSquare),
        Aggregation.Max => OuterProduct.Largest(a.Most, a.Least, g.Most, g.Least),
        _ => OuterProduct.Of(a.LargestMagnitude(), g.LargestMagnitude()),
    };
}
