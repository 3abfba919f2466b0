using Microsoft.AspNetCore.Components;

namespace SaliencyLab.Web.Components.Panels;

/// <summary>The head of a row: the class, its scores, and where the cursor is.</summary>
public sealed partial class PanelRowHead
{
    /// <summary>What to write.</summary>
    [Parameter, EditorRequired]
    public required PanelRow Row { get; set; }

    /// <summary>Which row it is.</summary>
    [Parameter, EditorRequired]
    public required int Number { get; set; }

    /// <summary>Its place in the grid, as CSS.</summary>
    [Parameter, EditorRequired]
    public required string Place { get; set; }

    /// <summary>The row is to go, by its class index; without a receiver there is no button.</summary>
    [Parameter]
    public EventCallback<int> Removed { get; set; }
}
