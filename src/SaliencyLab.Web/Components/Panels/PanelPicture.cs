using SaliencyLab.Imaging.Preprocessing;

namespace SaliencyLab.Web.Components.Panels;

/// <summary>The picture under every map.</summary>
/// <param name="DisplayUrl">A version that a browser shows; it may be smaller than the original.</param>
/// <param name="Width">Of the original, in pixels.</param>
/// <param name="Height">Of the original, in pixels.</param>
/// <param name="Crop">What the network saw, in the original's pixels.</param>
/// <param name="HasAlpha">Whether a checkerboard shows through.</param>
public sealed record PanelPicture(string DisplayUrl, int Width, int Height, CropRectangle Crop, bool HasAlpha);
