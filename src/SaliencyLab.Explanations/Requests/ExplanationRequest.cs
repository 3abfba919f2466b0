using System.Text.Json.Serialization;
using SaliencyLab.Explanations.Cards;

namespace SaliencyLab.Explanations.Requests;

/// <summary>CONTRACT's request document.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ExplanationRequest
{
    /// <summary>A bundled model's name, an upload's id, or (shell) a path.</summary>
    public string? Model { get; init; }

    /// <summary>A sample's name, an upload's id, or (shell) a path.</summary>
    public string? Image { get; init; }

    /// <summary>A .npy that the network gets as it is, instead of <see cref="Image"/>.</summary>
    public string? Input { get; init; }

    /// <summary>Fields that replace those of the model's card.</summary>
    public CardFields? Card { get; init; }

    /// <summary>The maps.</summary>
    public required IReadOnlyList<MapEntry> Maps { get; init; }
}
