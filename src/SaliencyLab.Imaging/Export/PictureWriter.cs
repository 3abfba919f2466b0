using SaliencyLab.Imaging.Preprocessing;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats.Jpeg;
using SixLabors.ImageSharp.PixelFormats;

namespace SaliencyLab.Imaging.Export;

/// <summary>A version of any picture that a browser can show: upright, eight bits, not larger than a screen needs.</summary>
public static class PictureWriter
{
    private static readonly JpegEncoder _encoder = new() { Quality = 92, ColorType = JpegColorType.YCbCrRatio444 };

    /// <summary>Writes PNG where the picture has alpha, which is kept, else JPEG; shrinks it where its long side is longer than asked.</summary>
    /// <param name="longestSide">In pixels, at least 1.</param>
    /// <returns>The media type written.</returns>
    public static string Write(Picture picture, int longestSide, Stream file)
    {
        var shown = Shrink(picture, longestSide);
        if (shown.Alpha is not null)
        {
            PngWriter.Write(shown, file);
            return "image/png";
        }

        using var image = Image.LoadPixelData<Rgb24>(shown.Rgb, shown.Width, shown.Height);
        image.Save(file, _encoder);
        return "image/jpeg";
    }

    /// <summary>The picture, or a smaller one whose long side is as long as asked, antialiased.</summary>
    public static Picture Shrink(Picture picture, int longestSide)
    {
        var longer = Math.Max(picture.Width, picture.Height);
        if (longer <= longestSide)
            return picture;

        int Scaled(int side) => Math.Max(1, (int)Math.Round((double)side * longestSide / longer));
        var channels = picture.Alpha is null ? ChannelOrder.Rgb : ChannelOrder.Rgba;
        return Preprocessor.Resize(picture, channels, Scaled(picture.Height), Scaled(picture.Width), Interpolation.Bilinear);
    }
}
