namespace SaliencyLab.Imaging.Preprocessing;

/// <summary>The part of a resized picture that is wanted, in its pixels; it lies inside.</summary>
/// <param name="Top">First row; long, for a resized picture may be larger than any that is ever held.</param>
/// <param name="Left">First column.</param>
/// <param name="Height">Rows.</param>
/// <param name="Width">Columns.</param>
internal readonly record struct ResamplingWindow(long Top, long Left, int Height, int Width);
