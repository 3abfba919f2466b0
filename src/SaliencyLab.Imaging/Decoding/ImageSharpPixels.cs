using System.Runtime.InteropServices;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats;
using SixLabors.ImageSharp.Memory;
using SixLabors.ImageSharp.PixelFormats;

namespace SaliencyLab.Imaging.Decoding;

/// <summary>ImageSharp's decoders, with a configuration of our own: nothing is registered, memory is bounded and given back.</summary>
internal static class ImageSharpPixels
{
    // The decoder has checked the size by then; this bounds what a hostile file makes a library allocate besides.
    private static readonly Configuration _configuration = new()
    {
        MemoryAllocator = MemoryAllocator.Create(new MemoryAllocatorOptions { AllocationLimitMegabytes = 1024, MaximumPoolSizeMegabytes = 16 }),
        MaxDegreeOfParallelism = 1,
    };

    /// <summary>Decodes eight bits a channel or fewer.</summary>
    public static Picture Decode8(byte[] file, IImageDecoder decoder, int orientation, string format)
    {
        using var image = Load<Rgba32>(file, decoder, format);
        var pixels = new UprightPixels(image.Width, image.Height, orientation);
        image.ProcessPixelRows(rows =>
        {
            for (var row = 0; row < rows.Height; row++)
                pixels.WriteRow(row, MemoryMarshal.AsBytes(rows.GetRowSpan(row)));
        });
        return pixels.ToPicture(format);
    }

    /// <summary>Decodes sixteen bits a channel and keeps the upper byte, as PIL does with 16-bit colour.</summary>
    public static Picture Decode16(byte[] file, IImageDecoder decoder, int orientation, string format)
    {
        using var image = Load<Rgba64>(file, decoder, format);
        var pixels = new UprightPixels(image.Width, image.Height, orientation);
        var upper = new byte[image.Width * 4];
        image.ProcessPixelRows(rows =>
        {
            for (var row = 0; row < rows.Height; row++)
            {
                var values = MemoryMarshal.Cast<Rgba64, ushort>(rows.GetRowSpan(row));
                for (var i = 0; i < upper.Length; i++)
                    upper[i] = (byte)(values[i] >> 8);

                pixels.WriteRow(row, upper);
            }
        });
        return pixels.ToPicture(format);
    }

    private static Image<TPixel> Load<TPixel>(byte[] file, IImageDecoder decoder, string format)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        try
        {
            return Image.Load<TPixel>(_configuration, file, decoder);
        }
        catch (ImageFormatException failure) when (failure.InnerException is InvalidMemoryOperationException)
        {
            throw DamagedPictureException.TooLarge(format, failure);
        }
    }
}
