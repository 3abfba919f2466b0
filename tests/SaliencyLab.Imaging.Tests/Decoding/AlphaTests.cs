namespace SaliencyLab.Imaging.Tests.Decoding;

public sealed class AlphaTests
{
    [Theory]
    [InlineData("png_rgba.png")]
    [InlineData("png_la.png")]
    [InlineData("png_palette_transparent.png")]
    [InlineData("webp_alpha.webp")]
    public void Transparency_is_kept_for_showing(string name)
    {
        var picture = Pictures.Decode(Path.Combine(Pictures.Reference, name));
        Assert.Equal(picture.Width * picture.Height, picture.Alpha!.Length);
        Assert.Contains(picture.Alpha, value => value < 255);
    }

    [Theory]
    [InlineData("png_rgb.png")]
    [InlineData("jpeg_cmyk.jpg")]
    [InlineData("tiff_raw.tif")]
    [InlineData("gif.gif")]
    public void An_opaque_picture_has_no_alpha(string name) => Assert.Null(Pictures.Decode(Path.Combine(Pictures.Reference, name)).Alpha);

    [Fact]
    public void Sixteen_bit_alpha_keeps_its_upper_byte()
    {
        var row = new byte[] { 0, 1, 2, 3, 4, 5, 6, 0x7F, 0xFF };
        var file = new PngBuilder(1, 1, depth: 16, colour: 6).Chunk("IDAT", PngBuilder.Deflate(stream => stream.Write(row))).End();
        var picture = Pictures.Decode(file);
        Assert.Equal([1, 3, 5], picture.Rgb);
        Assert.Equal([0x7F], picture.Alpha!);
    }

    [Fact]
    public void A_transparent_GIF_keeps_the_colour_of_the_transparent_index()
    {
        var picture = Pictures.Decode(Path.Combine(Pictures.Encodings, "transparent.gif"));
        Assert.Contains(picture.Alpha!, value => value == 0);
        Assert.Contains(picture.Alpha!, value => value == 255);
    }
}
