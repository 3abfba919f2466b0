namespace SaliencyLab.Web.Services;

/// <summary>A picture that this browser may explain.</summary>
/// <param name="Id">A sample's name, or an upload's id: the first 32 hexadecimal digits of its SHA-256.</param>
/// <param name="Name">File name, as its owner gave it.</param>
/// <param name="Sha256">SHA-256 of the file.</param>
/// <param name="Width">Pixels, upright.</param>
/// <param name="Height">Pixels, upright.</param>
/// <param name="Format">"JPEG", "PNG", "WebP", "TIFF", "GIF" or "BMP".</param>
/// <param name="HasAlpha">Whether it is shown over a checkerboard.</param>
/// <param name="DisplayUrl">The picture as PNG or JPEG for the browser, long side at most 2048.</param>
/// <param name="Deletable">Whether it is an upload.</param>
public sealed record PictureInfo(string Id, string Name, string Sha256, int Width, int Height, string Format, bool HasAlpha, string DisplayUrl, bool Deletable);
