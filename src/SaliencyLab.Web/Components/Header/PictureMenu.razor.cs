using Microsoft.AspNetCore.Components;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Workbench.State;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Components.Header;

/// <summary>The pictures to choose from: uploads, samples, browse.</summary>
public sealed partial class PictureMenu
{
    /// <summary>What the button's <c>popovertarget</c> names.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>The page's workbench.</summary>
    [Parameter, EditorRequired]
    public required WorkbenchSession Session { get; set; }

    [Inject]
    private IPictureLibrary Pictures { get; set; } = null!;

    private async Task Delete(PictureInfo picture)
    {
        Pictures.Delete(picture.Id);
        if (Session.State.Picture == picture.Id)
        {
            await Session.Choose(state => state.ForPicture(WorkbenchState.DefaultPicture));
        }
    }
}
