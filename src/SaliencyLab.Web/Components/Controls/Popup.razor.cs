using Microsoft.AspNetCore.Components;

namespace SaliencyLab.Web.Components.Controls;

/// <summary>
/// Floating content that a button with <c>popovertarget</c> opens, without a word to the server. Escape and a click elsewhere close it,
/// and so does a button in it with <c>data-closes</c>.
/// </summary>
public sealed partial class Popup
{
    /// <summary>What the button's <c>popovertarget</c> names.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>What it is, for screen readers.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>"group" or "dialog".</summary>
    [Parameter]
    public string Role { get; set; } = "group";

    /// <summary>The edge it shares with its button: "start" or "end".</summary>
    [Parameter]
    public string Align { get; set; } = "start";

    /// <summary>Further style classes.</summary>
    [Parameter]
    public string? Class { get; set; }

    /// <summary>The request that its page is being sent for, which opens nothing; null once that is alive in the browser.</summary>
    [CascadingParameter]
    public HttpContext? Sending { get; set; }

    /// <summary>The content.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }
}
