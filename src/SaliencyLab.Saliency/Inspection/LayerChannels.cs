using SaliencyLab.Models.Graph;

namespace SaliencyLab.Saliency.Inspection;

/// <summary>A layer's feature maps for one picture, and what each weighs for a class.</summary>
/// <param name="Layer">The layer, K×h×w.</param>
/// <param name="Activations">A: K·h·w values, channel by channel, row by row.</param>
/// <param name="Weights">Grad-CAM's w_k = mean_u G_ku for the class, K values of either sign.</param>
/// <param name="Means">mean_u A_ku, K values.</param>
public sealed record LayerChannels(Layer Layer, float[] Activations, float[] Weights, float[] Means)
{
    /// <summary>Whether feature maps have both signs.</summary>
    public bool Signed { get; } = Activations.Min() < 0;

    /// <summary>The h·w values of one feature map.</summary>
    /// <param name="channel">0 to K − 1.</param>
    public ReadOnlySpan<float> Plane(int channel)
    {
        var positions = Layer.Height * Layer.Width;
        return Activations.AsSpan(channel * positions, positions);
    }
}
