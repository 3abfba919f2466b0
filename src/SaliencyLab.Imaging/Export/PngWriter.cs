using SaliencyLab.Imaging.Preprocessing;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.PixelFormats;

namespace SaliencyLab.Imaging.Export;

/// <summary>Pictures as PNG files, without loss.</summary>
public static class PngWriter
{
    private static readonly PngEncoder _encoder = new() { CompressionLevel = PngCompressionLevel.Level3, ChunkFilter = PngChunkFilter.ExcludeAll };

    /// <summary>Writes colour, and alpha where the picture has it.</summary>
    public static void Write(Picture picture, Stream file)
    {
        if (picture.Alpha is null)
        {
            using var image = Image.LoadPixelData<Rgb24>(picture.Rgb, picture.Width, picture.Height);
            image.Save(file, _encoder);
        }
        else
        {
            using var image = Image.LoadPixelData<Rgba32>(ChannelConversion.Take(picture, ChannelOrder.Rgba).Values, picture.Width, picture.Height);
            image.Save(file, _encoder);
        }
    }
}
