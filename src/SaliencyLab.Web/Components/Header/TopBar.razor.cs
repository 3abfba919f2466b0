using Microsoft.AspNetCore.Components;
using MudBlazor;
using SaliencyLab.Web.Components.Layout;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Components.Header;

/// <summary>The page's first line: what is shown, what it cost, and what is done with the whole view.</summary>
public sealed partial class TopBar
{
    /// <summary>The page's workbench.</summary>
    [Parameter, EditorRequired]
    public required WorkbenchSession Session { get; set; }

    /// <summary>The page's scripts.</summary>
    [Parameter, EditorRequired]
    public required PageScripts Scripts { get; set; }

    /// <summary>Whether the rail is open, where it is a drawer.</summary>
    [Parameter]
    public bool RailOpen { get; set; }

    /// <summary>The menu button was pressed.</summary>
    [Parameter]
    public EventCallback RailToggled { get; set; }

    /// <summary>The list of keys was asked for.</summary>
    [Parameter]
    public EventCallback HelpAsked { get; set; }

    [CascadingParameter]
    private MainLayout Layout { get; set; } = null!;

    [Inject]
    private ISnackbar Notes { get; set; } = null!;

    /// <summary>Work of a single pass is over before a line about it could be read: it shows once it reports progress or waits.</summary>
    private ExplanationJob? Job => Session.Running.FirstOrDefault(job => job.Progress is not null) ?? Session.Running.FirstOrDefault(job => job.State is JobState.Queued);

    private string PictureName => Session.View?.Situation.Picture.Name ?? "Picture";

    private string ModelName => Session.View?.Situation.Session.Model.Name ?? "Model";

    private async Task Share()
    {
        await Scripts.CopyAddress();
        Notes.Add("The link to this view is copied. It works in this browser; uploads stay with it.", Severity.Normal);
    }
}
