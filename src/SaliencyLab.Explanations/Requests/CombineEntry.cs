using System.Text.Json;
using System.Text.Json.Serialization;

namespace SaliencyLab.Explanations.Requests;

/// <summary>"combine" of a map entry.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CombineEntry
{
    /// <summary>"sum" or "product".</summary>
    public required string By { get; init; }

    /// <summary>"uniform", "linear" or one number a layer; null: uniform.</summary>
    public JsonElement? Weights { get; init; }
}
