using System.Globalization;
using Microsoft.AspNetCore.Components;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Components.Messages;

/// <summary>What is going on, how far it is, and a way to stop it.</summary>
public sealed partial class RunningStrip
{
    /// <summary>The page's workbench.</summary>
    [Parameter, EditorRequired]
    public required WorkbenchSession Session { get; set; }

    /// <summary>Work of one pass is over before a line about it could be read: it shows once it reports progress or waits.</summary>
    private IEnumerable<ExplanationJob> Lines => Session.Running.Where(job => job.Progress is not null || job.State is JobState.Queued);

    private static string What(ExplanationJob job) => job.State is JobState.Queued ? "Waiting for a free worker" : job.Progress?.What ?? "Computing";

    private static string? Width(ExplanationJob job) => job.Progress is { Total: > 0 } progress
        ? string.Create(CultureInfo.InvariantCulture, $"width: {100.0 * progress.Done / progress.Total:F0}%")
        : null;
}
