namespace SaliencyLab.Models.Graph;

/// <summary>Facts of a model file that a person wants to see.</summary>
/// <param name="Format">"ONNX".</param>
/// <param name="Version">The format's version in words, such as "opset 17".</param>
/// <param name="Producer">The program that wrote the file and its version, "" where the file does not say.</param>
/// <param name="Parameters">Number of elements in all weights.</param>
public sealed record ModelOrigin(string Format, string Version, string Producer, long Parameters)
{
    /// <summary>What else the file says of itself, by key ("Image.BitmapPixelFormat": "Bgr8"); any text, never trusted.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();
}
