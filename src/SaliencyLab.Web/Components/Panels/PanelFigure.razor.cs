using Microsoft.AspNetCore.Components;

namespace SaliencyLab.Web.Components.Panels;

/// <summary>One map with its colour bar and captions.</summary>
public sealed partial class PanelFigure
{
    /// <summary>What to show.</summary>
    [Parameter, EditorRequired]
    public required PanelModel Panel { get; set; }

    /// <summary>The picture under the map, for a page that is sent with its maps.</summary>
    [Parameter]
    public PanelPicture? Picture { get; set; }

    /// <summary>The row that it stands in.</summary>
    [Parameter, EditorRequired]
    public required int Row { get; set; }

    /// <summary>Its place in the grid, as CSS.</summary>
    [Parameter, EditorRequired]
    public required string Place { get; set; }

    /// <summary>Whether it is a page of the narrow view by itself.</summary>
    [Parameter]
    public bool IsPage { get; set; } = true;

    /// <summary>Stop was pressed, by the panel's key; without a receiver there is no button.</summary>
    [Parameter]
    public EventCallback<string> Stopped { get; set; }

    /// <summary>The request that its page is being sent for; null once that is alive in the browser.</summary>
    [CascadingParameter]
    public HttpContext? Sending { get; set; }

    /// <summary>What must be known before the map is read: it is old, or what was found about it.</summary>
    private string? Mark => Panel.State is PanelState.Old ? "old" : Panel.Remarks is [var first, ..] ? first : null;
}
