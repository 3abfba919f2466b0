namespace SaliencyLab.Web.Storage;

/// <summary>What is known about an uploaded picture.</summary>
/// <param name="Sha256">SHA-256 of the file.</param>
/// <param name="Width">Pixels, upright.</param>
/// <param name="Height">Pixels, upright.</param>
/// <param name="Format">Name of its format.</param>
/// <param name="HasAlpha">Whether it has transparency.</param>
/// <param name="DisplayType">Media type of the version that a browser shows.</param>
internal sealed record PictureFacts(string Sha256, int Width, int Height, string Format, bool HasAlpha, string DisplayType);
