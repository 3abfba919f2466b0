namespace SaliencyLab.Imaging.Tests.Decoding;

/// <summary>What a hostile or merely too large file meets.</summary>
public sealed class LimitTests
{
    // 50,000 is 0xC350.
    public static TheoryData<string, byte[]> Enormous => new()
    {
        { "PNG", new PngBuilder(50_000, 50_000).End() },
        { "JPEG", [0xFF, 0xD8, 0xFF, 0xC0, 0, 17, 8, 0xC3, 0x50, 0xC3, 0x50, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1, 0xFF, 0xD9] },
        { "GIF", [.. "GIF89a"u8, 0x50, 0xC3, 0x50, 0xC3, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 0] },
        { "GIF", [.. "GIF89a"u8, 1, 0, 1, 0, 0, 0, 0, 0x2C, 0, 0, 0, 0, 0x50, 0xC3, 0x50, 0xC3, 0, 2, 0] },
        { "TIFF", [.. "II*\0"u8, 8, 0, 0, 0, 2, 0, 0, 1, 3, 0, 1, 0, 0, 0, 0x50, 0xC3, 0, 0, 1, 1, 3, 0, 1, 0, 0, 0, 0x50, 0xC3, 0, 0, 0, 0, 0, 0] },
        { "BMP", [.. "BM"u8, 0, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0, 0x50, 0xC3, 0, 0, 0x50, 0xC3, 0, 0, 1, 0, 24, 0, 0, 0, 0, 0] },
        { "WebP", [.. "RIFF"u8, 22, 0, 0, 0, .. "WEBPVP8X"u8, 10, 0, 0, 0, 0, 0, 0, 0, 0x4F, 0xC3, 0, 0x4F, 0xC3, 0] },
    };

    [Theory]
    [MemberData(nameof(Enormous))]
    public void A_picture_over_the_limit_is_refused_from_its_header(string format, byte[] file)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var problem = Assert.Throws<ImagingException>(() => Pictures.Decode(file, $"huge {format}"));
        Assert.Equal($"huge {format}: the picture has 50,000 × 50,000 pixels, more than 100 megapixels. Make it smaller.", problem.Message);
        Assert.Equal("100 megapixels", problem.Limit);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void A_side_over_the_limit_is_refused() =>
        Assert.Equal("1,000,000 pixels a side", Assert.Throws<ImagingException>(() => Pictures.Decode(new PngBuilder(50_000_000, 1).End())).Limit);

    [Fact]
    public void A_size_of_nothing_is_damage() =>
        Assert.Contains("damaged", Assert.Throws<ImagingException>(() => Pictures.Decode(new PngBuilder(0, 5).End())).Message, StringComparison.Ordinal);

    [Fact]
    public void The_pixel_limit_is_the_callers()
    {
        using var file = File.OpenRead(Path.Combine(Pictures.Reference, "png_rgb.png"));
        var problem = Assert.Throws<ImagingException>(() => PictureDecoder.Decode(file, "cat.png", new PictureLimits { Pixels = 10_000 }));
        Assert.Equal("cat.png: the picture has 151 × 101 pixels, more than 0.01 megapixels. Make it smaller.", problem.Message);
    }

    [Fact]
    public void A_file_over_the_limit_is_not_read_to_its_end()
    {
        using var file = new EndlessStream();
        var problem = Assert.Throws<ImagingException>(() => PictureDecoder.Decode(file, "endless.png", new PictureLimits { FileBytes = 2_000_000 }));
        Assert.Equal("endless.png: the file has more than 2 MB. Make the picture smaller, or save it as JPEG.", problem.Message);
        Assert.Equal("2 MB", problem.Limit);
        Assert.InRange(file.Given, 2_000_000, 2_200_000);
    }

    [Fact]
    public void Compressed_text_is_never_inflated()
    {
        var text = PngBuilder.Deflate(stream => PngBuilder.Zeros(stream, 100));
        var file = new PngBuilder(1, 1).Chunk("zTXt", [.. "bomb"u8, 0, 0, .. text]).Chunk("iCCP", [.. "bomb"u8, 0, 0, .. text])
            .Chunk("IDAT", PngBuilder.Deflate(stream => stream.Write([0, 1, 2, 3]))).End();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal([1, 2, 3], Pictures.Decode(file).Rgb);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000_000);
    }

    [Fact]
    public void Pixel_data_beyond_the_last_row_are_not_inflated()
    {
        var file = new PngBuilder(1, 1).Chunk("IDAT", PngBuilder.Deflate(stream =>
        {
            stream.Write([0, 1, 2, 3]);
            PngBuilder.Zeros(stream, 100);
        })).End();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal([1, 2, 3], Pictures.Decode(file).Rgb);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000_000);
    }

    // 200,000 strips of 16 KB in a file of under 2 MB.
    [Fact]
    public void TIFF_strips_that_share_their_bytes_are_refused()
    {
        const int strips = 200_000;
        var file = new byte[8 + 2 + (6 * 12) + 4 + (strips * 8)];
        "II*\0"u8.CopyTo(file);
        file[4] = 8;
        file[8] = 6;
        (int Tag, int Count, int Value)[] entries =
            [(256, 1, 400), (257, 1, strips), (259, 1, 32773), (273, strips, 86), (278, 1, 1), (279, strips, 86 + (strips * 4))];
        for (var i = 0; i < entries.Length; i++)
        {
            var entry = file.AsSpan(10 + (i * 12));
            BitConverter.TryWriteBytes(entry, (ushort)entries[i].Tag);
            BitConverter.TryWriteBytes(entry[2..], (ushort)4);
            BitConverter.TryWriteBytes(entry[4..], entries[i].Count);
            BitConverter.TryWriteBytes(entry[8..], entries[i].Value);
        }

        for (var i = 0; i < strips; i++)
            BitConverter.TryWriteBytes(file.AsSpan(86 + ((strips + i) * 4)), 16_384);

        Assert.Equal("a.tif: the TIFF file is damaged and can't be decoded. Open it in a picture editor and save it as PNG.", Assert.Throws<ImagingException>(() => Pictures.Decode(file, "a.tif")).Message);
    }

    [Fact]
    public void A_JPEG_of_endless_scans_is_refused()
    {
        byte[] start = [0xFF, 0xD8, 0xFF, 0xC2, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0];
        byte[] scan = [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 0, 0, 0];
        byte[] file = [.. start, .. Enumerable.Repeat(scan, 201).SelectMany(bytes => bytes), 0xFF, 0xD9];
        Assert.Contains("201 scans or more", Assert.Throws<ImagingException>(() => Pictures.Decode(file)).Message, StringComparison.Ordinal);
    }

    private sealed class EndlessStream : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Given += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
