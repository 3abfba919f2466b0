namespace SaliencyLab.Models.Execution.Operators.Resampling;

/// <summary>ONNX's ways of choosing the nearest element.</summary>
internal static class NearestRounding
{
    /// <summary>The element for a position.</summary>
    public static long Round(double position, string mode) => mode switch
    {
        "floor" => (long)Math.Floor(position),
        "ceil" => (long)Math.Ceiling(position),
        "round_prefer_ceil" => (long)Math.Floor(position + 0.5),
        _ => (long)Math.Ceiling(position - 0.5),
    };
}
