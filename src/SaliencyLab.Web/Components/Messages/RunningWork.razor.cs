using System.Globalization;
using Microsoft.AspNetCore.Components;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Components.Messages;

/// <summary>What is computed, how far it is and a way to stop it; what the maps have cost once all are there.</summary>
public sealed partial class RunningWork
{
    /// <summary>The job to tell of; null: none is running.</summary>
    [Parameter, EditorRequired]
    public required ExplanationJob? Job { get; set; }

    /// <summary>What a job does that reports no progress.</summary>
    [Parameter]
    public string Doing { get; set; } = "Computing maps";

    /// <summary>Whether the user stopped maps that are shown.</summary>
    [Parameter]
    public bool HasStopped { get; set; }

    /// <summary>What the maps shown have cost; null before the first.</summary>
    [Parameter]
    public RunCost? Cost { get; set; }

    /// <summary>The job is to be stopped.</summary>
    [Parameter]
    public EventCallback<ExplanationJob> Stopped { get; set; }

    /// <summary>What was stopped is to be done again.</summary>
    [Parameter]
    public EventCallback Restarted { get; set; }

    private string What(ExplanationJob job) => job.Progress is not { } progress
        ? job.State is JobState.Queued ? "Waiting for a free worker" : Doing
        : job.SecondsLeft is { } left ? $"{progress.What} · {Left(left)}" : progress.What;

    private static string Left(double seconds) => $"about {Wording.Roughly(seconds)} left";

    private static string? Share(ExplanationJob job) =>
        job.Progress is { Total: > 0 } progress ? (100 * progress.Done / progress.Total).ToString(CultureInfo.InvariantCulture) : null;

    private static string? Width(ExplanationJob job) => Share(job) is { } share ? $"width: {share}%" : null;
}
