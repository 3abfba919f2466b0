namespace SaliencyLab.Web.Services;

/// <summary>Where a job stands.</summary>
public enum JobState
{
    /// <summary>Waits for a worker.</summary>
    Queued,

    /// <summary>A worker computes it.</summary>
    Running,

    /// <summary>Its result is there.</summary>
    Done,

    /// <summary>It failed, and says why.</summary>
    Failed,

    /// <summary>It was stopped.</summary>
    Cancelled,
}
