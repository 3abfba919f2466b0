using SaliencyLab.Saliency.Signals;
using TorchSharp;

namespace SaliencyLab.Saliency.Methods.ExtractAggregate;

/// <summary>Aggregates A_u G_uᵀ, K×K entries a position: "conv1x1".</summary>
internal static class OuterAggregate
{
    /// <summary>h×w of A and G, each K×h×w.</summary>
    public static torch.Tensor Of(torch.Tensor a, torch.Tensor g, Aggregation aggregation) => aggregation switch
    {
        Aggregation.Sum => a.sum(dim: 0).mul_(g.sum(dim: 0)),
        Aggregation.Norm => ChannelNorm.Of(a).mul_(ChannelNorm.Of(g)),
        Aggregation.FilterNorm => OuterProduct.PositiveNorm(
            ChannelNorm.Square(a.relu()), ChannelNorm.Square(a.neg().relu_()), ChannelNorm.Square(g.relu()), ChannelNorm.Square(g.neg().relu_())),
        Aggregation.Max => OuterProduct.Largest(a.amax(0), a.amin(0), g.amax(0), g.amin(0)),
        _ => a.abs().amax(0).mul_(g.abs().amax(0)),
    };
}
