using System.Text.Json;
using System.Text.Json.Serialization;

namespace SaliencyLab.Saliency.Tests.Goldens;

/// <summary>One case of a cases.json.</summary>
public sealed record GoldenCase
{
    /// <summary>Its name in maps.npz.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>An entry of a request's "maps".</summary>
    [JsonPropertyName("map")]
    public required JsonElement Map { get; init; }

    /// <summary>Rows and columns.</summary>
    [JsonPropertyName("shape")]
    public required int[] Shape { get; init; }

    /// <summary>Largest absolute value of the golden.</summary>
    [JsonPropertyName("largest")]
    public required double Largest { get; init; }

    /// <summary>Share of <see cref="Largest"/> that a value may be off.</summary>
    [JsonPropertyName("tolerance")]
    public required double Tolerance { get; init; }

    /// <summary>What a file must have kept.</summary>
    [JsonPropertyName("needs")]
    public string? Needs { get; init; }

    /// <summary>Files that the case does not hold for.</summary>
    [JsonPropertyName("not_in")]
    public string[] NotIn { get; init; } = [];

    /// <summary>The method's id.</summary>
    public string Method => Map.GetProperty("method").GetString()!;

    /// <summary>Most that a value may be off (CONTRACT, "A golden").</summary>
    public double Allowed => Largest == 0 ? 1e-7 : Tolerance * Largest;
}
