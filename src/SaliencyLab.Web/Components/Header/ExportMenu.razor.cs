using Microsoft.AspNetCore.Components;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Components.Header;

/// <summary>What the whole view can be taken away as.</summary>
public sealed partial class ExportMenu
{
    /// <summary>What the button's <c>popovertarget</c> names.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>The page's workbench.</summary>
    [Parameter, EditorRequired]
    public required WorkbenchSession Session { get; set; }

    /// <summary>The page's scripts.</summary>
    [Parameter, EditorRequired]
    public required PageScripts Scripts { get; set; }

    private async Task Archive()
    {
        if (await Session.Collect() is { } result)
        {
            await Scripts.Download(result.ArchiveUrl);
        }
    }

    private async Task DownloadRequest()
    {
        if (Session.RequestJson() is { } json)
        {
            await Scripts.Save("request.json", json);
        }
    }

    private async Task CopyRequest()
    {
        if (Session.RequestJson() is { } json)
        {
            await Scripts.Copy(json);
        }
    }
}
