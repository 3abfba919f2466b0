namespace SaliencyLab.Imaging.Tests.Decoding;

/// <summary>Files that are broken, cut short or no pictures at all: always one message that names the file and what to do.</summary>
public sealed class DamageTests
{
    public static TheoryData<string> Files =>
    [
        .. new[] { Pictures.Reference, Pictures.Encodings }.SelectMany(Directory.EnumerateFiles)
            .Where(path => Path.GetExtension(path) is ".jpg" or ".png" or ".gif" or ".bmp" or ".tif" or ".webp").Order(StringComparer.Ordinal).Select(path => Path.GetFileName(path)),
    ];

    // The animated ones have two frames, of which the first is whole at half the length.
    [Theory]
    [MemberData(nameof(Files))]
    public void A_truncated_file_is_refused(string name)
    {
        var bytes = File.ReadAllBytes(Find(name));
        var kept = name.Contains("animated", StringComparison.Ordinal) ? bytes.Length / 3 : bytes.Length * 2 / 3;
        var problem = Assert.Throws<ImagingException>(() => Pictures.Decode(bytes[..kept], name));
        Assert.StartsWith($"{name}: ", problem.Message, StringComparison.Ordinal);
        Assert.Matches("incomplete|damaged", problem.Message);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_of_flipped_bytes_gives_a_picture_or_a_message(string name)
    {
        var original = File.ReadAllBytes(Find(name));
        var random = new Random(original.Length);
        var limits = new PictureLimits { Pixels = 1_000_000 };
        for (var attempt = 0; attempt < 20; attempt++)
        {
            var bytes = (byte[])original.Clone();
            for (var flips = random.Next(1, 6); flips > 0; flips--)
            {
                // Headers hold what matters most: half of the flips go there.
                var end = random.Next(2) == 0 ? Math.Min(bytes.Length, 120) : bytes.Length;
                bytes[random.Next(end)] = (byte)random.Next(256);
            }

            using var stream = new MemoryStream(bytes);
            var problem = Record.Exception(() =>
            {
                var picture = PictureDecoder.Decode(stream, name, limits);
                Assert.Equal((long)picture.Width * picture.Height * 3, picture.Rgb.Length);
                Assert.InRange((long)picture.Width * picture.Height, 1, limits.Pixels);
            });
            Assert.True(problem is null or ImagingException, $"attempt {attempt}: {problem}");
        }
    }

    [Theory]
    [InlineData("fax.tif", "A TIFF with fax compression can't be decoded. Open it in a picture editor and save it as PNG.")]
    [InlineData("cmyk.tif", "A TIFF with CMYK colours can't be decoded. Open it in a picture editor and save it as PNG.")]
    [InlineData("jpeg.tif", "A TIFF with JPEG compression can't be decoded. Open it in a picture editor and save it as PNG.")]
    [InlineData("float.tif", "A TIFF with 32-bit floating point values can't be decoded. Open it in a picture editor and save it as PNG.")]
    public void A_variety_that_is_not_decoded_is_refused_by_name(string name, string message)
    {
        var problem = Assert.Throws<ImagingException>(() => Pictures.Decode(Path.Combine(Pictures.Encodings, "refused", name)));
        Assert.Equal($"{name}: {message}", problem.Message);
    }

    [Theory]
    [InlineData("", "x.jpg: the file is empty. Choose a JPEG, PNG, WebP, TIFF, GIF or BMP file.")]
    [InlineData("hello, world", "x.jpg: this is not a picture. Save it as JPEG, PNG, WebP, TIFF, GIF or BMP.")]
    [InlineData("\0\0\0\u0018ftypheic\0\0\0\0", "x.jpg: this is a HEIC picture or a video. Save it as JPEG, PNG, WebP, TIFF, GIF or BMP.")]
    [InlineData("\0\0\0\u0018ftypavif\0\0\0\0", "x.jpg: this is an AVIF picture. Save it as JPEG, PNG, WebP, TIFF, GIF or BMP.")]
    [InlineData("%PDF-1.7", "x.jpg: this is a PDF document. Save it as JPEG, PNG, WebP, TIFF, GIF or BMP.")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>", "x.jpg: this is an SVG drawing. Save it as JPEG, PNG, WebP, TIFF, GIF or BMP.")]
    [InlineData("PK\u0003\u0004", "x.jpg: this is a zip archive. Save it as JPEG, PNG, WebP, TIFF, GIF or BMP.")]
    public void What_is_no_picture_is_called_what_it_is(string content, string message) =>
        Assert.Equal(message, Assert.Throws<ImagingException>(() => Pictures.Decode(System.Text.Encoding.Latin1.GetBytes(content), "x.jpg")).Message);

    [Fact]
    public void The_format_is_told_from_the_content_and_not_from_the_name() =>
        Assert.Equal("PNG", Pictures.Decode(File.ReadAllBytes(Path.Combine(Pictures.Reference, "png_rgb.png")), "holiday.jpg").Format);

    [Fact]
    public void A_PNG_with_too_few_pixels_is_incomplete()
    {
        var file = new PngBuilder(1, 2).Chunk("IDAT", PngBuilder.Deflate(stream => stream.Write([0, 1, 2, 3]))).End();
        Assert.Equal("a.png: the PNG file is incomplete: it ends before the picture does. Download or save it again.", Assert.Throws<ImagingException>(() => Pictures.Decode(file, "a.png")).Message);
    }

    [Fact]
    public void The_librarys_own_error_is_kept_for_the_log()
    {
        var file = new PngBuilder(1, 1, colour: 3).Chunk("IDAT", PngBuilder.Deflate(stream => stream.Write([0, 1]))).End();
        Assert.NotNull(Assert.Throws<ImagingException>(() => Pictures.Decode(file)).InnerException);
    }

    private static string Find(string name) => new[] { Pictures.Reference, Pictures.Encodings }.Select(folder => Path.Combine(folder, name)).First(File.Exists);
}
