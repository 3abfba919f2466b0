namespace SaliencyLab.Web.Components.Panels;

/// <summary>How a panel stands to what is asked of it.</summary>
public enum PanelState
{
    /// <summary>Its map is on the way; a partial or earlier map may be shown meanwhile.</summary>
    Computing,

    /// <summary>Its map is the one that was asked for.</summary>
    Ready,

    /// <summary>The choices have changed since: its captions still name what it shows, and it is marked as old.</summary>
    Old,

    /// <summary>Its map could not be computed.</summary>
    Failed,
}
