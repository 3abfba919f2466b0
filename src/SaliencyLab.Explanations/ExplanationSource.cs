using SaliencyLab.Explanations.Models;
using SaliencyLab.Imaging;
using SaliencyLab.Imaging.Preprocessing;

namespace SaliencyLab.Explanations;

/// <summary>What a network is to get, and what it was made from.</summary>
/// <param name="Name">File name.</param>
/// <param name="Sha256">SHA-256 of the file.</param>
/// <param name="Values">Channels × height × width, channels first.</param>
/// <param name="Channels">Channels.</param>
/// <param name="Height">Rows.</param>
/// <param name="Width">Columns.</param>
/// <param name="Crop">Where it lies in the picture; null for an array.</param>
public sealed record ExplanationSource(string Name, string Sha256, float[] Values, int Channels, int Height, int Width, CropRectangle? Crop)
{
    /// <summary>A picture as a model's card has it prepared.</summary>
    /// <param name="name">The picture's file name.</param>
    /// <param name="sha256">SHA-256 of the picture's file.</param>
    public static ExplanationSource Of(Picture picture, string name, string sha256, ExplainableModel model) =>
        Of(Preprocessor.Prepare(picture, model.Card.Preprocessing), name, sha256);

    /// <summary>An input that is already prepared.</summary>
    /// <param name="name">The picture's file name.</param>
    /// <param name="sha256">SHA-256 of the picture's file.</param>
    public static ExplanationSource Of(NetworkInput input, string name, string sha256) =>
        new(name, sha256, input.Values, input.Channels, input.Height, input.Width, input.Crop);
}
