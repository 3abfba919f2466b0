namespace SaliencyLab.Web.Workbench.View;

/// <summary>Where a map stands.</summary>
public enum MapStatus
{
    /// <summary>A job computes it.</summary>
    Computing,

    /// <summary>It is there.</summary>
    Ready,

    /// <summary>It could not be computed.</summary>
    Failed,

    /// <summary>The user stopped it.</summary>
    Stopped,
}
