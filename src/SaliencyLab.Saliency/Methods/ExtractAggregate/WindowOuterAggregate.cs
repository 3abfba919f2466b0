using SaliencyLab.Saliency.Signals;
using TorchSharp;

namespace SaliencyLab.Saliency.Methods.ExtractAggregate;

/// <summary>Aggregates unfold₃(A)_u G_uᵀ, 9K×K entries a position: "conv3x3".</summary>
internal static class WindowOuterAggregate
{
    /// <summary>h×w of A and G, each K×h×w.</summary>
    public static torch.Tensor Of(torch.Tensor a, torch.Tensor g, Aggregation aggregation) => aggregation switch
    {
        Aggregation.Sum => Window.Sum(a.sum(dim: 0)).mul_(g.sum(dim: 0)),
        Aggregation.Norm => Window.Sum(ChannelNorm.Square(a)).sqrt_().mul_(ChannelNorm.Of(g)),
        Aggregation.FilterNorm => OuterProduct.PositiveNorm(
            Window.Sum(ChannelNorm.Square(a.relu())),
            Window.Sum(ChannelNorm.Square(a.neg().relu_())),
            ChannelNorm.Square(g.relu()),
            ChannelNorm.Square(g.neg().relu_())),
        Aggregation.Max => OuterProduct.Largest(Window.Max(a.amax(0)), Window.Min(a.amin(0)), g.amax(0), g.amin(0)),
        _ => Window.Max(a.abs().amax(0)).mul_(g.abs().amax(0)),
    };
}
