using Microsoft.AspNetCore.Components;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Workbench.State;

namespace SaliencyLab.Web.Components.Header;

/// <summary>The pictures to choose from: uploads, samples, browse.</summary>
public sealed partial class PictureMenu
{
    /// <summary>What the button's <c>popovertarget</c> names.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>The picture shown, by id.</summary>
    [Parameter, EditorRequired]
    public required string Chosen { get; set; }

    /// <summary>A picture was picked, by id.</summary>
    [Parameter]
    public EventCallback<string> PictureTaken { get; set; }

    [Inject]
    private IPictureLibrary Pictures { get; set; } = null!;

    private async Task Delete(PictureInfo picture)
    {
        Pictures.Delete(picture.Id);
        if (Chosen == picture.Id)
        {
            await PictureTaken.InvokeAsync(WorkbenchState.DefaultPicture);
        }
    }
}
