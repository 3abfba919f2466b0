namespace SaliencyLab.Imaging.Export;

/// <summary>An array as NumPy stores it, in C order.</summary>
/// <param name="Shape">Sizes by axis.</param>
/// <param name="Values">Product of the shape many values, float32.</param>
public sealed record NpyArray(IReadOnlyList<int> Shape, float[] Values);
