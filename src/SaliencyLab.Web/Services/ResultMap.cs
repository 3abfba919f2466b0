using SaliencyLab.Explanations.Answers;
using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency;

namespace SaliencyLab.Web.Services;

/// <summary>One map of a result.</summary>
/// <param name="Entry">Index of the request's entry it came from.</param>
/// <param name="Method">The method's id.</param>
/// <param name="Layers">Its layer, or the layers of a combination.</param>
/// <param name="Class">The class explained.</param>
/// <param name="Height">Rows.</param>
/// <param name="Width">Columns.</param>
/// <param name="Min">Smallest value.</param>
/// <param name="Max">Largest value.</param>
/// <param name="Remarks">What a person must know to read it.</param>
/// <param name="Seconds">What the run took that it was computed in.</param>
/// <param name="ValuesUrl">Height × width float32, little-endian, row by row; may be kept for ever.</param>
/// <param name="NpyUrl">The same as .npy.</param>
/// <param name="ImageUrl">PNG; takes ?kind=overlay|heatmap|figure and the display's options.</param>
public sealed record ResultMap(
    int Entry,
    string Method,
    IReadOnlyList<Layer> Layers,
    ManifestClass Class,
    int Height,
    int Width,
    float Min,
    float Max,
    MapRemarks Remarks,
    double Seconds,
    string ValuesUrl,
    string NpyUrl,
    string ImageUrl)
{
    /// <summary>Whether its values differ by rounding only.</summary>
    public bool IsFlat => SaliencyMap.AreFlat(Remarks);

    /// <summary>How far a map of noisy copies is from that of endlessly many, as a share of its range; null for others.</summary>
    public double? StandardError { get; init; }
}
