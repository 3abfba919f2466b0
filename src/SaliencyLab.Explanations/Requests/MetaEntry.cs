using System.Text.Json.Serialization;
using SaliencyLab.Saliency;

namespace SaliencyLab.Explanations.Requests;

/// <summary>"meta" of a map entry: the map after one step of learning (<see cref="MetaStep"/>).</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record MetaEntry
{
    /// <summary>Length of the step, 0 to <see cref="MetaStep.Largest"/>; null: <see cref="MetaStep.Default"/>.</summary>
    public double? Epsilon { get; init; }

    /// <summary>Whether it goes the other way; null: no.</summary>
    public bool? Negate { get; init; }
}
