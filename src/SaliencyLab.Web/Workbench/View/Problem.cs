using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Workbench.View;

/// <summary>Something that could not be done, as the page shows it.</summary>
/// <param name="Title">What could not be done, such as "detector.onnx can't be explained".</param>
/// <param name="Failure">Why, and what to do.</param>
public sealed record Problem(string Title, Failure Failure)
{
    /// <summary>Layers to pick instead, by name, the likeliest first; none where another layer would not help.</summary>
    public IReadOnlyList<string> Layers { get; init; } = [];
}
