using SaliencyLab.Imaging.Preprocessing;

namespace SaliencyLab.Explanations;

/// <summary>What a network is to get, and what it was made from.</summary>
/// <param name="Name">File name.</param>
/// <param name="Sha256">SHA-256 of the file.</param>
/// <param name="Values">Channels × height × width, channels first.</param>
/// <param name="Channels">Channels.</param>
/// <param name="Height">Rows.</param>
/// <param name="Width">Columns.</param>
/// <param name="Crop">Where it lies in the picture; null for an array.</param>
public sealed record ExplanationSource(string Name, string Sha256, float[] Values, int Channels, int Height, int Width, CropRectangle? Crop);
