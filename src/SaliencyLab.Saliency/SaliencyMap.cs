namespace SaliencyLab.Saliency;

/// <summary>A saliency map outside libtorch: unnormalised, row by row.</summary>
/// <param name="Values">Height × width values, float32.</param>
/// <param name="Height">Rows: the layer's, or the network input's for a combined map.</param>
/// <param name="Width">Columns.</param>
/// <param name="Remarks">What a person must know to read it.</param>
public sealed record SaliencyMap(float[] Values, int Height, int Width, MapRemarks Remarks);
