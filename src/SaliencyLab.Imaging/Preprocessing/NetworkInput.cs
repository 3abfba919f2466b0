namespace SaliencyLab.Imaging.Preprocessing;

/// <summary>What a network gets, and where it lies in the picture.</summary>
/// <param name="Values">Channels × height × width, float32, channels first.</param>
/// <param name="Channels">Number of channels.</param>
/// <param name="Height">Rows.</param>
/// <param name="Width">Columns.</param>
/// <param name="Crop">The part of the original picture that the input shows, in its pixels.</param>
/// <param name="View">The input as pixels before normalisation, to show what the model sees.</param>
public sealed record NetworkInput(float[] Values, int Channels, int Height, int Width, CropRectangle Crop, Picture View);
