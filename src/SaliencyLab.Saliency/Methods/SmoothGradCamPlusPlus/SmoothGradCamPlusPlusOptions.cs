using SaliencyLab.Saliency.Noise;

namespace SaliencyLab.Saliency.Methods.SmoothGradCamPlusPlus;

/// <summary>Options of Smooth Grad-CAM++.</summary>
public sealed record SmoothGradCamPlusPlusOptions
{
    /// <summary>The noisy copies. Default: 16, σ 0.15 of the input's range, seed 0.</summary>
    public NoiseOptions Noise { get; init; } = new(NoiseOptions.DefaultSamples, new NoiseLevel.OfRange(NoiseOptions.DefaultShare), 0);

    /// <summary>Indices of the feature maps that count; null: all.</summary>
    public IReadOnlyList<int>? Channels { get; init; }

    /// <summary>The neurons of each feature map that count; null: all.</summary>
    public CellSelection? Cells { get; init; }

    /// <summary>Which derivative stands in α's numerator. Default: the second.</summary>
    public Numerator Numerator { get; init; } = Numerator.Second;
}
