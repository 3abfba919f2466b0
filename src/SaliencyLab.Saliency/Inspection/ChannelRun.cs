using System.Numerics.Tensors;
using SaliencyLab.Models.Execution;
using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency.Methods.GradCam;
using SaliencyLab.Saliency.Planning;
using SaliencyLab.Saliency.Signals;
using TorchSharp;

namespace SaliencyLab.Saliency.Inspection;

/// <summary>Looks into a layer: one forward and one backward pass.</summary>
public static class ChannelRun
{
    /// <summary>The layer's feature maps for a picture with their weights for a class. Synchronous; leaves no tensor.</summary>
    /// <param name="network">The network at the picture's size.</param>
    /// <param name="picture">C×H×W values, what the network is to get, channels first.</param>
    /// <param name="layer">One of the network's layers.</param>
    /// <param name="category">Index of the score that the weights are for.</param>
    /// <param name="cancellation">Looked at between nodes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The network lacks the class.</exception>
    /// <exception cref="SaliencyLab.Models.ModelNotRunnableException">A node failed.</exception>
    public static LayerChannels Compute(ShapedNetwork network, float[] picture, Layer layer, int category, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(category);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(category, network.Classes);
        using var scope = torch.NewDisposeScope();
        using var forward = network.Forward(SaliencyRun.ToTensor(network, picture), [layer], cancellation);
        using var activation = new ActivationSignals(forward.Activation(layer));
        var gradients = forward.Gradients(forward.Scores.select(1, category).sum(), keep: false);
        var signals = new LayerSignals(activation, gradients[layer]);
        float[] means = [.. activation.Sums.Select(sum => sum / activation.Planes.Positions)];
        return new LayerChannels(layer, activation.Planes.All.ToArray(), GradCamMethod.Weights(signals), means);
    }
}
