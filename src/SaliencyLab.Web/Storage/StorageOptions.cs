namespace SaliencyLab.Web.Storage;

/// <summary>Where uploads are kept and how large they may be; section "SaliencyLab:Storage".</summary>
public sealed class StorageOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "SaliencyLab:Storage";

    /// <summary>Largest picture file in bytes. Default 50 MB.</summary>
    public long PictureBytes { get; set; } = 50_000_000;

    /// <summary>Most pixels of a picture. Default 100 megapixels.</summary>
    public long PicturePixels { get; set; } = 100_000_000;

    /// <summary>Largest model in bytes, files beside it included. Default 1 GB.</summary>
    public long ModelBytes { get; set; } = 1L << 30;

    /// <summary>Most files of one model. Default 64.</summary>
    public int ModelFiles { get; set; } = 64;

    /// <summary>Largest labels file in bytes. Default 4 MB.</summary>
    public long LabelsBytes { get; set; } = 4_000_000;

    /// <summary>Largest array in bytes. Default 260 MB.</summary>
    public long InputBytes { get; set; } = 260_000_000;

    /// <summary>Most uploads of a kind that one browser keeps. Default 200.</summary>
    public int UploadsPerOwner { get; set; } = 200;

    /// <summary>Most bytes of all uploads together. Default 50 GB.</summary>
    public long TotalBytes { get; set; } = 50_000_000_000;
}
