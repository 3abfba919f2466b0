using Microsoft.Extensions.Options;
using SaliencyLab.Imaging;
using SaliencyLab.Web.Storage;
using SaliencyLab.Web.Work;

namespace SaliencyLab.Web.Pictures;

/// <summary>Decoded pictures, the last ones kept. One is decoded at a time: the largest takes over half a gigabyte.</summary>
internal sealed class DecodedPictures(IOptions<WorkOptions> work, IOptions<StorageOptions> storage)
{
    private readonly ByteBoundedCache<string, Picture> _cache = new(work.Value.PictureCacheBytes, picture => picture.Rgb.Length + (picture.Alpha?.Length ?? 0));
    private readonly Lock _decoding = new();

    /// <summary>A picture's pixels. Takes up to seconds; never call it on a circuit.</summary>
    /// <exception cref="ImagingException">It can't be read.</exception>
    public Picture Get(PictureSource source) => Get(source.Info.Sha256, source.Path, source.Info.Name);

    /// <summary>Frees a picture's pixels.</summary>
    public void Forget(PictureSource source) => _cache.Forget(source.Info.Sha256);

    /// <summary>The pixels of a file whose content is known.</summary>
    /// <exception cref="ImagingException">It can't be read.</exception>
    public Picture Get(string sha256, string path, string name)
    {
        if (_cache.Find(sha256) is { } kept)
        {
            return kept;
        }

        lock (_decoding)
        {
            if (_cache.Find(sha256) is { } meanwhile)
            {
                return meanwhile;
            }

            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            var picture = PictureDecoder.Decode(file, name, new PictureLimits { FileBytes = storage.Value.PictureBytes, Pixels = storage.Value.PicturePixels });
            _cache.Keep(sha256, picture);
            return picture;
        }
    }
}
