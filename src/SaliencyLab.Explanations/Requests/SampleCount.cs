using System.Text.Json;
using System.Text.Json.Nodes;

namespace SaliencyLab.Explanations.Requests;

/// <summary>How many noisy copies an entry asks for.</summary>
public static class SampleCount
{
    /// <summary>CONTRACT's key of the option.</summary>
    public const string Key = "samples";

    /// <summary>The same entry with another number of copies.</summary>
    public static MapEntry With(MapEntry entry, int samples)
    {
        var options = entry.Options is { ValueKind: JsonValueKind.Object } given ? JsonNode.Parse(given.GetRawText())!.AsObject() : [];
        options[Key] = samples;
        return entry with { Options = JsonSerializer.SerializeToElement(options) };
    }
}
