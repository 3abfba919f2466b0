using System.Text.Json.Serialization;

namespace SaliencyLab.Saliency.Planning;

/// <summary>How far a run is.</summary>
/// <param name="Done">Network evaluations done.</param>
/// <param name="Total">Network evaluations planned.</param>
/// <param name="What">What is running, in words: "Smooth Grad-CAM++ · 8 of 16 samples · ± 4.2 %".</param>
public sealed record RunProgress(int Done, int Total, string What)
{
    /// <summary>The maps so far, now and then while they are refined; null at most reports. Never written with the rest.</summary>
    [JsonIgnore]
    public Refinement? Refined { get; init; }
}
