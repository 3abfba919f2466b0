using Microsoft.AspNetCore.Components;

namespace SaliencyLab.Web.Components.Panels;

/// <summary>The controls under the grid. They act in the browser at once; the page hears when one is let go.</summary>
public sealed partial class DisplayToolbar
{
    /// <summary>The settings in force; a new value (undo, an opened address) moves the controls and the maps.</summary>
    [Parameter, EditorRequired]
    public required DisplaySettings Settings { get; set; }

    /// <summary>A control was let go.</summary>
    [Parameter]
    public EventCallback<DisplaySettings> SettingsChanged { get; set; }

    /// <summary>The download button was pressed; without a receiver there is no button.</summary>
    [Parameter]
    public EventCallback ExportRequested { get; set; }
}
