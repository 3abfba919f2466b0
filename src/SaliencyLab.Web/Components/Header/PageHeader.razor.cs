using Microsoft.AspNetCore.Components;
using SaliencyLab.Web.Components.Layout;
using SaliencyLab.Web.Workbench.State;

namespace SaliencyLab.Web.Components.Header;

/// <summary>The first line of a page beside the workbench: what is shown, what it computes or has cost, and the way back.</summary>
public sealed partial class PageHeader
{
    /// <summary>The page's name.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>What it shows.</summary>
    [Parameter]
    public string? Detail { get; set; }

    /// <summary>The workbench that it leads back to.</summary>
    [Parameter, EditorRequired]
    public required WorkbenchState Workbench { get; set; }

    /// <summary>What is computed or has been.</summary>
    [Parameter]
    public RenderFragment? Work { get; set; }

    /// <summary>Buttons of the page's own.</summary>
    [Parameter]
    public RenderFragment? Actions { get; set; }

    [CascadingParameter]
    private MainLayout Layout { get; set; } = null!;
}
