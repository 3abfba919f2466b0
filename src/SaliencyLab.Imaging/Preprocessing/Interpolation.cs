namespace SaliencyLab.Imaging.Preprocessing;

/// <summary>PIL's antialiased resampling filters.</summary>
public enum Interpolation
{
    /// <summary>Triangle.</summary>
    Bilinear,

    /// <summary>Cubic, a = -0.5.</summary>
    Bicubic,
}
