using Microsoft.AspNetCore.Components;
using MudBlazor;
using SaliencyLab.Web.Atlas;
using SaliencyLab.Web.Components.Layout;
using SaliencyLab.Web.Workbench.State;

namespace SaliencyLab.Web.Components.Atlas;

/// <summary>The atlas's first line: what is shown, what it cost, and the way back.</summary>
public sealed partial class AtlasHeader
{
    /// <summary>The page's atlas.</summary>
    [Parameter, EditorRequired]
    public required AtlasSession Session { get; set; }

    [CascadingParameter]
    private MainLayout Layout { get; set; } = null!;

    private string Names => Session.View?.Situation is { } situation ? $"{situation.Picture.Name} · {situation.Session.Model.Name}" : "";

    private string Workbench => WorkbenchAddress.Write(Session.State.Workbench);

    private string ThemeLabel => Layout.Dark ? "Light theme" : "Dark theme";

    private string ThemeIcon => Layout.Dark ? Icons.Material.Outlined.LightMode : Icons.Material.Outlined.DarkMode;
}
