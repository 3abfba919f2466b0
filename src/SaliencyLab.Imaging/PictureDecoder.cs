using System.Globalization;
using SaliencyLab.Imaging.Decoding;

namespace SaliencyLab.Imaging;

/// <summary>
/// Decodes pictures as PIL does, within limits: the format is told from the content, the size is read from the header before anything is decoded,
/// the first frame counts, EXIF orientation is applied, colour profiles are not, 16-bit channels keep their upper byte.
/// </summary>
public static class PictureDecoder
{
    private const string Formats = "JPEG, PNG, WebP, TIFF, GIF or BMP";
    private const long LongestSide = 1_000_000;
    private static readonly IPictureCodec[] _codecs = [new JpegCodec(), new PngCodec(), new WebPCodec(), new TiffCodec(), new GifCodec(), new BmpCodec()];

    /// <summary>Decodes the first frame.</summary>
    /// <param name="file">Read once, to its end or to one byte more than the limit.</param>
    /// <param name="name">The name a person gave the file, for messages.</param>
    /// <param name="limits">What the picture may cost.</param>
    /// <exception cref="ImagingException">No picture, damaged or truncated, or over a limit.</exception>
    public static Picture Decode(Stream file, string name, PictureLimits limits)
    {
        var bytes = ReadWithin(file, name, limits.FileBytes);
        var codec = Array.Find(_codecs, candidate => candidate.Recognises(bytes)) ?? throw NotAPicture(bytes, name);
        try
        {
            var size = codec.ReadSize(bytes);
            CheckSize(size, codec.Format, name, limits);
            return codec.Decode(bytes, size);
        }
        catch (DamagedPictureException problem)
        {
            throw new ImagingException($"{name}: {problem.Message}", problem);
        }
        catch (OutOfMemoryException failure)
        {
            throw new ImagingException($"{name}: {DamagedPictureException.TooLarge(codec.Format).Message}", failure);
        }
        catch (Exception failure) when (failure is not ImagingException)
        {
            // A decoder may throw anything at a hostile file; to a person it is all one.
            throw new ImagingException($"{name}: {DamagedPictureException.Broken(codec.Format).Message}", failure);
        }
    }

    private static byte[] ReadWithin(Stream file, string name, long limit)
    {
        using var memory = new MemoryStream(file.CanSeek ? (int)Math.Clamp(file.Length - file.Position, 0, limit) : 0);
        var buffer = new byte[1 << 16];
        for (int read; (read = file.Read(buffer)) > 0;)
        {
            if (memory.Length + read > limit)
                throw new ImagingException($"{name}: the file has more than {Megabytes(limit)}. Make the picture smaller, or save it as JPEG.") { Limit = Megabytes(limit) };

            memory.Write(buffer, 0, read);
        }

        return memory.Capacity == memory.Length ? memory.GetBuffer() : memory.ToArray();
    }

    private static void CheckSize(PictureSize size, string format, string name, PictureLimits limits)
    {
        if (size.Width <= 0 || size.Height <= 0)
            throw new ImagingException($"{name}: {DamagedPictureException.Broken(format).Message}");

        var limit = Megapixels(limits.Pixels);
        if (size.Width > limits.Pixels / size.Height)
            throw new ImagingException(string.Create(CultureInfo.InvariantCulture, $"{name}: the picture has {size.Width:N0} × {size.Height:N0} pixels, more than {limit}. Make it smaller.")) { Limit = limit };

        if (Math.Max(size.Width, size.Height) > LongestSide)
            throw new ImagingException(string.Create(CultureInfo.InvariantCulture, $"{name}: the picture has {size.Width:N0} × {size.Height:N0} pixels; no side may be longer than {LongestSide:N0}. Cut a part out of it.")) { Limit = "1,000,000 pixels a side" };
    }

    private static ImagingException NotAPicture(ReadOnlySpan<byte> file, string name) => new(file.Length == 0
        ? $"{name}: the file is empty. Choose a {Formats} file."
        : $"{name}: this is {OtherFormats.Describe(file) ?? "not a picture"}. Save it as {Formats}.");

    private static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.##} MB");

    private static string Megapixels(long pixels) => string.Create(CultureInfo.InvariantCulture, $"{pixels / 1e6:0.##} megapixels");
}
