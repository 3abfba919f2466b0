using SaliencyLab.Web.Services;
using SaliencyLab.Web.Workbench.State;

namespace SaliencyLab.Web.Workbench.View;

/// <summary>Something that could not be done, as the page shows it.</summary>
/// <param name="Title">What could not be done, such as "detector.onnx can't be explained".</param>
/// <param name="Failure">Why, and what to do.</param>
public sealed record Problem(string Title, Failure Failure)
{
    /// <summary>Layers to pick instead, by name, the likeliest first; none where another layer would not help.</summary>
    public IReadOnlyList<string> Layers { get; init; } = [];

    /// <summary>The view that could not be opened, where another card could mend that; else null.</summary>
    public WorkbenchState? Mendable { get; init; }
}
