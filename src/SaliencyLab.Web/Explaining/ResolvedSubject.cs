using System.Security.Cryptography;
using System.Text.Json;
using SaliencyLab.Explanations.Requests;
using SaliencyLab.Web.Loading;
using SaliencyLab.Web.Owners;
using SaliencyLab.Web.Pictures;
using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Explaining;

/// <summary>A subject whose names are found.</summary>
/// <param name="Asked">As asked.</param>
/// <param name="Owner">Who asked.</param>
/// <param name="Model">The model.</param>
/// <param name="Source">The picture, or the array in its place.</param>
/// <param name="Card">Changes to the model's card.</param>
internal sealed record ResolvedSubject(Subject Asked, Owner Owner, ModelSource Model, SubjectSource Source, CardChanges Card)
{
    /// <summary>The same for the same content, whatever its names.</summary>
    public string Key { get; } = $"{Model.Info.Id}/{Source.Sha256}/{Card.Key}";

    /// <summary>The same for the same entry on the same content, in whatever order its options are written. Short however long the entry is: caches are full of these.</summary>
    public string KeyOf(MapEntry entry) =>
        $"{Key}/{Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(entry with { Options = Sorted(entry.Options) }, RequestJson.Options)))}";

    private static JsonElement? Sorted(JsonElement? options) => options is { ValueKind: JsonValueKind.Object } given
        ? JsonSerializer.SerializeToElement(new SortedDictionary<string, JsonElement>(given.EnumerateObject().ToDictionary(option => option.Name, option => option.Value), StringComparer.Ordinal))
        : options;
}
