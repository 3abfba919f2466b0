using SaliencyLab.Imaging.Export;
using SkiaSharp;

namespace SaliencyLab.Imaging.Tests.Export;

/// <summary>Written files, read back by a library that did not write them.</summary>
public sealed class WriterTests
{
    [Fact]
    public void PNG_keeps_every_colour()
    {
        var picture = new Picture(2, 1, [1, 2, 3, 250, 0, 128], null, "JPEG");
        using var read = Read(stream => PngWriter.Write(picture, stream));
        Assert.Equal(new SKColor(1, 2, 3), read.GetPixel(0, 0));
        Assert.Equal(new SKColor(250, 0, 128), read.GetPixel(1, 0));
    }

    [Fact]
    public void PNG_keeps_alpha()
    {
        var picture = new Picture(2, 1, [1, 2, 3, 250, 0, 128], [0x40, 0xFF], "PNG");
        var file = Pictures.Decode(Written(stream => PngWriter.Write(picture, stream)));
        Assert.Equal(picture.Rgb, file.Rgb);
        Assert.Equal(picture.Alpha, file.Alpha);
    }

    [Fact]
    public void A_picture_larger_than_asked_is_shrunk_in_proportion()
    {
        var type = "";
        using var read = Read(stream => type = PictureWriter.Write(Plain(300, 150), 100, stream));
        Assert.Equal("image/jpeg", type);
        Assert.Equal((100, 50), (read.Width, read.Height));
        Assert.InRange(read.GetPixel(50, 25).Red, 118, 122);
    }

    [Fact]
    public void A_picture_with_alpha_stays_a_PNG_with_alpha()
    {
        var picture = Plain(300, 150) with { Alpha = [.. Enumerable.Repeat((byte)77, 300 * 150)] };
        var type = "";
        var shown = Pictures.Decode(Written(stream => type = PictureWriter.Write(picture, 100, stream)));
        Assert.Equal("image/png", type);
        Assert.Equal((100, 50), (shown.Width, shown.Height));
        Assert.All(shown.Alpha!, value => Assert.Equal(77, value));
    }

    [Fact]
    public void A_thin_picture_keeps_at_least_one_row() => Assert.Equal(1, PictureWriter.Shrink(Plain(3000, 1), 100).Height);

    [Fact]
    public void A_picture_small_enough_keeps_its_size()
    {
        using var read = Read(stream => PictureWriter.Write(Plain(30, 20), 100, stream));
        Assert.Equal((30, 20), (read.Width, read.Height));
    }

    private static Picture Plain(int width, int height) => new(width, height, [.. Enumerable.Repeat((byte)120, width * height * 3)], null, "PNG");

    private static byte[] Written(Action<Stream> write)
    {
        using var memory = new MemoryStream();
        write(memory);
        return memory.ToArray();
    }

    private static SKBitmap Read(Action<Stream> write) => SKBitmap.Decode(Written(write));
}
