using Microsoft.AspNetCore.Components;
using MudBlazor;
using SaliencyLab.Web.Comparison;
using SaliencyLab.Web.Components.Layout;
using SaliencyLab.Web.Workbench.State;

namespace SaliencyLab.Web.Components.Comparison;

/// <summary>The comparison's first line: what it computes or has cost, and the way back.</summary>
public sealed partial class ComparisonHeader
{
    /// <summary>The page's comparison.</summary>
    [Parameter, EditorRequired]
    public required ComparisonSession Session { get; set; }

    [CascadingParameter]
    private MainLayout Layout { get; set; } = null!;

    private string Workbench => WorkbenchAddress.Write(Session.State.Workbench);

    private string ThemeLabel => Layout.Dark ? "Light theme" : "Dark theme";

    private string ThemeIcon => Layout.Dark ? Icons.Material.Outlined.LightMode : Icons.Material.Outlined.DarkMode;
}
