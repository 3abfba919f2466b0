using Microsoft.AspNetCore.Components;

namespace SaliencyLab.Web.Components.Panels;

/// <summary>The head of a column with its menu.</summary>
public sealed partial class PanelColumnHead
{
    /// <summary>What to write.</summary>
    [Parameter, EditorRequired]
    public required PanelColumn Column { get; set; }

    /// <summary>Its place in the grid, as CSS.</summary>
    [Parameter, EditorRequired]
    public required string Place { get; set; }
}
