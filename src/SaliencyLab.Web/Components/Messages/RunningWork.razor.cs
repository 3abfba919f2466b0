using System.Globalization;
using Microsoft.AspNetCore.Components;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Components.Messages;

/// <summary>What is computed, how far it is and a way to stop it; what the maps have cost once all are there.</summary>
public sealed partial class RunningWork
{
    /// <summary>The page's workbench.</summary>
    [Parameter, EditorRequired]
    public required WorkbenchSession Session { get; set; }

    /// <summary>Work of a single pass is over before a line about it could be read: it shows once it reports progress or waits.</summary>
    private ExplanationJob? Job => Session.Running.FirstOrDefault(job => job.Progress is not null) ?? Session.Running.FirstOrDefault(job => job.State is JobState.Queued);

    private static string What(ExplanationJob job) => job.Progress is not { } progress
        ? "Waiting for a free worker"
        : job.SecondsLeft is { } left ? $"{progress.What} · {Wording.Roughly(left)} left" : progress.What;

    private static string? Share(ExplanationJob job) =>
        job.Progress is { Total: > 0 } progress ? (100 * progress.Done / progress.Total).ToString(CultureInfo.InvariantCulture) : null;

    private static string? Width(ExplanationJob job) => Share(job) is { } share ? $"width: {share}%" : null;
}
