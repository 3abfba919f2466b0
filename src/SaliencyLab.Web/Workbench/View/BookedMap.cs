using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Workbench.View;

/// <summary>A map asked for.</summary>
/// <param name="Job">The job that computes it, or computed it; null where it could not even be queued.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Map">The map, once ready.</param>
/// <param name="Failure">Why it failed.</param>
public sealed record BookedMap(ExplanationJob? Job, MapStatus Status, ResultMap? Map, Failure? Failure)
{
    /// <summary>Its place among the job's entries.</summary>
    public int Place { get; init; }

    /// <summary>How far its job is, such as "8 of 16 samples · ± 4.2 %"; null before the first batch. What it is stands beside it already.</summary>
    public string? Progress => Status is MapStatus.Computing && Job?.Progress?.What is { } what ? what[(what.IndexOf(" · ", StringComparison.Ordinal) is var at and >= 0 ? at + 3 : 0)..] : null;

    /// <summary>The samples that its job has shown so far; null where none are.</summary>
    public PartialResult? Partial => Status is MapStatus.Computing && PartialMap is not null ? Job!.Partial : null;

    /// <summary>The map after these samples.</summary>
    public ResultMap? PartialMap => Status is MapStatus.Computing ? Job?.Partial?.Result.Maps.FirstOrDefault(map => map.Entry == Place) : null;
}
