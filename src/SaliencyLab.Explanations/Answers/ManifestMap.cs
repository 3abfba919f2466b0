using System.Text.Json;
using System.Text.Json.Nodes;
using SaliencyLab.Saliency.Methods;

namespace SaliencyLab.Explanations.Answers;

/// <summary>One map.</summary>
/// <param name="Id">"m0", "m1" …</param>
/// <param name="Request">The entry it came from, every default written out.</param>
/// <param name="Layer">Layer name; several joined by " + " for a combination.</param>
/// <param name="Shape">[height, width].</param>
/// <param name="Class">The class explained.</param>
/// <param name="Min">Smallest value.</param>
/// <param name="Max">Largest value.</param>
/// <param name="File">Name of its .npy in the export.</param>
/// <param name="Remarks">Sentences such as "same value everywhere"; empty for most.</param>
public sealed record ManifestMap(
    string Id, JsonObject Request, string Layer, IReadOnlyList<int> Shape, ManifestClass Class, float Min, float Max, string File, IReadOnlyList<string> Remarks)
{
    /// <summary>Whether its values can have both signs, so that two-sided colours show them.</summary>
    public bool IsSigned() =>
        !Request.ContainsKey("combine")
        && MethodCatalogue.Find(Request["method"]!.GetValue<string>()) is { } entry
        && entry.SignedWith(Request["options"]?.Deserialize<JsonElement>());
}
