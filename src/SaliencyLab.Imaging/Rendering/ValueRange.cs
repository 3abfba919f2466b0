namespace SaliencyLab.Imaging.Rendering;

/// <summary>The values that a colour map's ends stand for.</summary>
/// <param name="Minimum">Value of the first colour.</param>
/// <param name="Maximum">Value of the last colour; not below the minimum.</param>
public readonly record struct ValueRange(float Minimum, float Maximum)
{
    /// <summary>From the smallest value of a map to its largest.</summary>
    public static ValueRange Of(ReadOnlySpan<float> map)
    {
        var (minimum, maximum) = (float.PositiveInfinity, float.NegativeInfinity);
        foreach (var value in map)
        {
            minimum = Math.Min(minimum, value);
            maximum = Math.Max(maximum, value);
        }

        return new ValueRange(minimum, maximum);
    }

    /// <summary>From minus the largest size to plus the largest size, so that zero lies in the middle.</summary>
    public static ValueRange SymmetricOf(ReadOnlySpan<float> map)
    {
        var own = Of(map);
        var size = Math.Max(-own.Minimum, own.Maximum);
        return new ValueRange(-size, size);
    }
}
