using System.Security.Cryptography;
using SaliencyLab.Explanations.Bundled;
using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Pictures;

/// <summary>The sample pictures.</summary>
internal sealed class Samples(DecodedPictures pictures)
{
    private readonly Lazy<IReadOnlyList<PictureSource>> _all = new(() => [.. SamplePictures.All.Select(sample => Describe(sample, pictures))]);

    /// <summary>All of them, the one shown first first.</summary>
    public IReadOnlyList<PictureSource> All => _all.Value;

    private static PictureSource Describe(SamplePicture sample, DecodedPictures pictures)
    {
        using var file = File.OpenRead(sample.Path);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(file));
        var picture = pictures.Get(sha256, sample.Path, sample.Name);
        var url = $"samples/{Uri.EscapeDataString(sample.Name)}";
        return new PictureSource(new PictureInfo(sample.Name, sample.Name, sha256, picture.Width, picture.Height, picture.Format, picture.Alpha is not null, url, Deletable: false), sample.Path);
    }
}
