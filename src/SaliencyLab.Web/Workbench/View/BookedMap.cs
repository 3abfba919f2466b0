using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Workbench.View;

/// <summary>A map asked for.</summary>
/// <param name="Job">The job that computes it, or computed it; null where it could not even be queued.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Map">The map, once ready.</param>
/// <param name="Failure">Why it failed.</param>
public sealed record BookedMap(ExplanationJob? Job, MapStatus Status, ResultMap? Map, Failure? Failure)
{
    /// <summary>How far its job is, such as "8 of 16 samples"; null before the first batch. What it is stands beside it already.</summary>
    public string? Progress => Status is MapStatus.Computing ? Job?.Progress?.What.Split(" · ")[^1] : null;
}
