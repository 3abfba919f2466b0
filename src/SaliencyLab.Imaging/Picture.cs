namespace SaliencyLab.Imaging;

/// <summary>A decoded picture, upright (EXIF orientation applied), eight bits a channel, rows from the top.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Rgb">Height × width × 3 bytes: what PIL's convert("RGB") gives, alpha dropped.</param>
/// <param name="Alpha">Height × width bytes where the file has transparency, else null; only for showing.</param>
/// <param name="Format">"JPEG", "PNG", "WebP", "TIFF", "GIF" or "BMP".</param>
public sealed record Picture(int Width, int Height, byte[] Rgb, byte[]? Alpha, string Format);
