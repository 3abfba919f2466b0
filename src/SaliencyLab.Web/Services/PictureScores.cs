using SaliencyLab.Imaging.Preprocessing;

namespace SaliencyLab.Web.Services;

/// <summary>The first answer about a picture: what the model sees in it.</summary>
/// <param name="Classes">Every class, highest score first.</param>
/// <param name="DeepestLayer">Name of the deepest layer whose gradient differs between positions.</param>
/// <param name="Crop">The part of the picture that the network saw, in its pixels.</param>
/// <param name="ViewUrl">The picture as the model sees it, as PNG.</param>
/// <param name="Seconds">What it took.</param>
public sealed record PictureScores(IReadOnlyList<ClassScore> Classes, string DeepestLayer, CropRectangle Crop, string ViewUrl, double Seconds)
{
    /// <summary>What evaluations of the network take at this size; it learns from each.</summary>
    public PassTime PassTime { get; init; } = new();
}
