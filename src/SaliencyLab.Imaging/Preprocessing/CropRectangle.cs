namespace SaliencyLab.Imaging.Preprocessing;

/// <summary>A rectangle in the original picture's pixels; edges may lie between pixels, or outside where a picture was padded.</summary>
/// <param name="Left">From the left edge.</param>
/// <param name="Top">From the top edge.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
public readonly record struct CropRectangle(double Left, double Top, double Width, double Height);
