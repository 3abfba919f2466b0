namespace SaliencyLab.Models.Execution.Operators.Resampling;

/// <summary>The attributes of a Resize node.</summary>
internal sealed record ResizeSettings
{
    /// <summary>nearest, linear or cubic.</summary>
    public required string Mode { get; init; }

    /// <summary>coordinate_transformation_mode.</summary>
    public required string Coordinates { get; init; }

    /// <summary>nearest_mode.</summary>
    public required string Rounding { get; init; }

    /// <summary>Whether elements outside the input have no weight.</summary>
    public required bool ExcludeOutside { get; init; }

    /// <summary>Whether shrinking averages.</summary>
    public required bool Antialias { get; init; }

    /// <summary>cubic_coeff_a.</summary>
    public required double CubicCoefficient { get; init; }

    /// <summary>Value outside the input for tf_crop_and_resize.</summary>
    public required float Outside { get; init; }
}
