using TorchSharp;

namespace SaliencyLab.Saliency.Methods.ExtractAggregate;

/// <summary>Aggregates unfold₃(A_k)_u · G_ku of each channel, 9K entries a position: "conv3x3_depthwise".</summary>
internal static class WindowDepthwiseAggregate
{
    /// <summary>h×w of A and G, each K×h×w.</summary>
    public static torch.Tensor Of(torch.Tensor a, torch.Tensor g, Aggregation aggregation) => aggregation switch
    {
        Aggregation.Sum => Window.Sum(a).mul_(g).sum(dim: 0),
        Aggregation.Norm => Window.Sum(a.square()).mul_(g.square()).sum(dim: 0).sqrt_(),
        Aggregation.FilterNorm => Window.Sum(a.relu().square()).mul_(g.relu().square())
            .addcmul_(Window.Sum(a.neg().relu_().square()), g.neg().relu_().square(), 1).sum(dim: 0).sqrt_(),
        Aggregation.Max => torch.maximum(Window.Max(a).mul_(g), Window.Min(a).mul_(g)).amax(0),
        _ => Window.Max(a.abs()).mul_(g.abs()).amax(0),
    };
}
