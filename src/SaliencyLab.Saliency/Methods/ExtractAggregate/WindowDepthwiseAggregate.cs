using SaliencyLab.Saliency.Signals.Channels;

namespace SaliencyLab.Saliency.Methods.ExtractAggregate;

/// <summary>Aggregates unfold₃(A_k)_u · G_ku of each channel, 9K entries a position: "conv3x3_depthwise".</summary>
internal static class WindowDepthwiseAggregate
{
    /// <summary>h·w values.</summary>
    public static float[] Of(WindowProducts products, Aggregation aggregation) => aggregation switch
    {
        Aggregation.Sum => products.Sum,
        Aggregation.Norm => products.Norm,
        Aggregation.FilterNorm => products.PositiveNorm,
        Aggregation.Max => products.Most,
        _ => products.LargestMagnitude,
    };
}
