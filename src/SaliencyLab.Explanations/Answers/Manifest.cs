using System.Text.Json;
using SaliencyLab.Explanations.Requests;

namespace SaliencyLab.Explanations.Answers;

/// <summary>CONTRACT's manifest.json (property names in camel case).</summary>
/// <param name="Model">The model file.</param>
/// <param name="Image">The picture or array.</param>
/// <param name="Seconds">What the run took.</param>
/// <param name="Forwards">Forward evaluations of one picture.</param>
/// <param name="Backwards">Backward evaluations of one picture.</param>
/// <param name="Maps">In the order entry, layer, class.</param>
public sealed record Manifest(
    ManifestSource Model, ManifestPicture Image, double Seconds, int Forwards, int Backwards, IReadOnlyList<ManifestMap> Maps)
{
    /// <summary>As manifest.json holds it.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, RequestJson.Options);
}
