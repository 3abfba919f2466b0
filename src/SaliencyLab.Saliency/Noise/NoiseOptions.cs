namespace SaliencyLab.Saliency.Noise;

/// <summary>Which noisy copies of an input a method wants. Equal options share the copies.</summary>
/// <param name="Samples">Number of copies.</param>
/// <param name="Level">How strong the noise is.</param>
/// <param name="Seed">Seed of libtorch's CPU generator, 0 or more.</param>
public sealed record NoiseOptions(int Samples, NoiseLevel Level, long Seed)
{
    /// <summary>Default number of copies.</summary>
    public const int DefaultSamples = 16;

    /// <summary>Most copies that one map may ask for.</summary>
    public const int MostSamples = 4096;

    /// <summary>Default standard deviation as a share of the input's range (SmoothGrad's noise level).</summary>
    public const double DefaultShare = 0.15;
}
