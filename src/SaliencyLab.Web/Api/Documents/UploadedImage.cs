namespace SaliencyLab.Web.Api.Documents;

/// <summary>A picture that was received.</summary>
/// <param name="Id">What a request's "image" says to use it; the same bytes give the same.</param>
/// <param name="Name">File name, as it was sent.</param>
/// <param name="Sha256">SHA-256 of the file, lower-case hexadecimal.</param>
/// <param name="Width">Pixels, upright.</param>
/// <param name="Height">Pixels, upright.</param>
/// <param name="Format">"JPEG", "PNG", "WebP", "TIFF", "GIF" or "BMP".</param>
public sealed record UploadedImage(string Id, string Name, string Sha256, int Width, int Height, string Format);
