using MudBlazor.Services;
using SaliencyLab.Web.Components;

namespace SaliencyLab.Web.Startup;

/// <summary>The workbench: its components and the services behind them.</summary>
internal static class WorkbenchExtensions
{
    /// <summary>Registers components and services.</summary>
    public static void AddWorkbench(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddMudServices();
    }

    /// <summary>Maps the pages.</summary>
    public static void MapWorkbench(this WebApplication app)
    {
        // The policy of our own headers already says who may frame the page.
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
    }
}
