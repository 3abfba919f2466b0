using Microsoft.AspNetCore.Components;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Components.Rail;

/// <summary>What goes in: the picture, the model, and what the model sees.</summary>
public sealed partial class SideRail
{
    /// <summary>The page's workbench.</summary>
    [Parameter, EditorRequired]
    public required WorkbenchSession Session { get; set; }

    /// <summary>Whether it is open, where it is a drawer.</summary>
    [Parameter]
    public bool Open { get; set; }

    /// <summary>The preprocessing is to be edited.</summary>
    [Parameter]
    public EventCallback CardAsked { get; set; }
}
