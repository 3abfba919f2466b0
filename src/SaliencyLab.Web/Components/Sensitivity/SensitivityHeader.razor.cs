using Microsoft.AspNetCore.Components;
using MudBlazor;
using SaliencyLab.Web.Components.Layout;
using SaliencyLab.Web.Sensitivity;
using SaliencyLab.Web.Workbench.State;

namespace SaliencyLab.Web.Components.Sensitivity;

/// <summary>The page's first line: what is shown, what it cost, and the way back.</summary>
public sealed partial class SensitivityHeader
{
    /// <summary>The page's choices and results.</summary>
    [Parameter, EditorRequired]
    public required SensitivitySession Session { get; set; }

    [CascadingParameter]
    private MainLayout Layout { get; set; } = null!;

    private string Names => Session.View?.Workbench.Situation is { } situation ? $"{situation.Picture.Name} · {situation.Session.Model.Name}" : "";

    private string Workbench => WorkbenchAddress.Write(Session.State.Workbench);

    private string ThemeLabel => Layout.Dark ? "Light theme" : "Dark theme";

    private string ThemeIcon => Layout.Dark ? Icons.Material.Outlined.LightMode : Icons.Material.Outlined.DarkMode;
}
