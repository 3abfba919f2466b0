namespace SaliencyLab.Imaging;

/// <summary>What a picture may cost before it is refused.</summary>
public sealed record PictureLimits
{
    /// <summary>Largest file in bytes. Default 50 MB.</summary>
    public long FileBytes { get; init; } = 50_000_000;

    /// <summary>Most pixels, width × height. Default 100 megapixels.</summary>
    public long Pixels { get; init; } = 100_000_000;
}
