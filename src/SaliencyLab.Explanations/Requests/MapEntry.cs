using System.Text.Json;
using System.Text.Json.Serialization;

namespace SaliencyLab.Explanations.Requests;

/// <summary>One entry of "maps"; may stand for several maps ("recommended", "top:2").</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record MapEntry
{
    /// <summary>The keys of an entry, as written.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["method", "layer", "layers", "class", "options", "combine", "meta"];

    /// <summary>A method's id.</summary>
    public required string Method { get; init; }

    /// <summary>A module path, value name, "input", "deepest", "recommended" or "all"; null: "deepest", or "input" for a method at its level.</summary>
    public string? Layer { get; init; }

    /// <summary>With <see cref="Combine"/>: the layers.</summary>
    public IReadOnlyList<string>? Layers { get; init; }

    /// <summary>An integer index, a label, "top", "top:N" or "lowest"; null: "top".</summary>
    public JsonElement? Class { get; init; }

    /// <summary>The method's options.</summary>
    public JsonElement? Options { get; init; }

    /// <summary>How layers become one map.</summary>
    public CombineEntry? Combine { get; init; }

    /// <summary>The step of learning before the map; null: none.</summary>
    public MetaEntry? Meta { get; init; }

    /// <summary>A class target of an index.</summary>
    public static JsonElement ClassOf(int index) => JsonSerializer.SerializeToElement(index);

    /// <summary>A class target of a label or word.</summary>
    public static JsonElement ClassOf(string text) => JsonSerializer.SerializeToElement(text);
}
