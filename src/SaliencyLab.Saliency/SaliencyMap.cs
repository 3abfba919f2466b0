namespace SaliencyLab.Saliency;

/// <summary>A saliency map outside libtorch: unnormalised, row by row.</summary>
/// <param name="Values">Height × width values, float32.</param>
/// <param name="Height">Rows: the layer's, or the network input's for a combined map.</param>
/// <param name="Width">Columns.</param>
/// <param name="Remarks">What a person must know to read it.</param>
public sealed record SaliencyMap(float[] Values, int Height, int Width, MapRemarks Remarks)
{
    /// <summary>Whether its values differ by rounding only, so that scaling them up would show a pattern that is not there.</summary>
    public bool IsFlat => AreFlat(Remarks);

    /// <summary>What is coloured: its values, or zeros where they differ by rounding only.</summary>
    public float[] Shown => IsFlat ? new float[Values.Length] : Values;

    /// <summary>Whether remarks say that a map is one value or rounding only.</summary>
    public static bool AreFlat(MapRemarks remarks) => (remarks & (MapRemarks.SameValueEverywhere | MapRemarks.NoGradient)) != 0;

    /// <summary>How far a map of noisy copies is from that of endlessly many, as <see cref="Noise.StandardError"/> has it; null for all others.</summary>
    public double? StandardError { get; init; }
}
