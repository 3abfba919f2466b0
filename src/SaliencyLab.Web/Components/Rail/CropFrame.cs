using System.Globalization;
using SaliencyLab.Imaging.Preprocessing;
using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Components.Rail;

/// <summary>Where a crop lies over a picture that is shown at any size.</summary>
public static class CropFrame
{
    /// <summary>Width by height, as the style variable that the frame's width hangs on.</summary>
    public static string Ratio(PictureInfo picture) => string.Create(CultureInfo.InvariantCulture, $"--ratio: {(double)picture.Width / picture.Height:F4}");

    /// <summary>The place in per cent of the picture's sides, as a style. A crop that was padded beyond the picture ends at its edge.</summary>
    public static string Style(PictureInfo picture, CropRectangle crop)
    {
        var left = Math.Clamp(crop.Left / picture.Width, 0, 1);
        var top = Math.Clamp(crop.Top / picture.Height, 0, 1);
        var right = Math.Clamp((crop.Left + crop.Width) / picture.Width, 0, 1);
        var bottom = Math.Clamp((crop.Top + crop.Height) / picture.Height, 0, 1);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"left: {left * 100:F3}%; top: {top * 100:F3}%; width: {(right - left) * 100:F3}%; height: {(bottom - top) * 100:F3}%");
    }
}
