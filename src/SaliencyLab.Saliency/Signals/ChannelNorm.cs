using TorchSharp;

namespace SaliencyLab.Saliency.Signals;

/// <summary>Euclidean norms over channels.</summary>
internal static class ChannelNorm
{
    /// <summary>‖x_u‖, h×w, of K×h×w.</summary>
    public static torch.Tensor Of(torch.Tensor values) => Square(values).sqrt_();

    /// <summary>‖x_u‖², h×w, of K×h×w.</summary>
    public static torch.Tensor Square(torch.Tensor values) => values.square().sum(dim: 0);
}
