using SaliencyLab.Saliency.Signals.Channels;

namespace SaliencyLab.Saliency.Methods.ExtractAggregate;

/// <summary>Aggregates K entries a position: "bias" and "scaling".</summary>
internal static class VectorAggregate
{
    /// <summary>h·w values of K×h×w entries.</summary>
    public static float[] Of(ChannelAggregates entries, Aggregation aggregation) => aggregation switch
    {
        Aggregation.Sum => entries.Sum,
        Aggregation.Norm => entries.Norm(),
        Aggregation.FilterNorm => entries.PositiveNorm(),
        Aggregation.Max => entries.Most,
        _ => entries.LargestMagnitude(),
    };
}
