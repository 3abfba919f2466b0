using SaliencyLab.Saliency.Signals;
using TorchSharp;

namespace SaliencyLab.Saliency.Methods.ExtractAggregate;

/// <summary>Aggregates K entries a position: "bias" and "scaling".</summary>
internal static class VectorAggregate
{
    /// <summary>h×w of K×h×w.</summary>
    public static torch.Tensor Of(torch.Tensor entries, Aggregation aggregation) => aggregation switch
    {
        Aggregation.Sum => entries.sum(dim: 0),
        Aggregation.Norm => ChannelNorm.Of(entries),
        Aggregation.FilterNorm => ChannelNorm.Of(entries.relu()),
        Aggregation.Max => entries.amax(0),
        _ => entries.abs().amax(0),
    };
}
