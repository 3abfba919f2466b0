using Microsoft.AspNetCore.Components;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Workbench.State;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Components.Header;

/// <summary>The models to choose from: uploads, bundled ones, browse.</summary>
public sealed partial class ModelMenu
{
    /// <summary>What the button's <c>popovertarget</c> names.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>The page's workbench.</summary>
    [Parameter, EditorRequired]
    public required WorkbenchSession Session { get; set; }

    [Inject]
    private IModelLibrary Models { get; set; } = null!;

    private async Task Delete(ModelInfo model)
    {
        Models.Delete(model.Id);
        if (Session.State.Model == model.Id)
        {
            await Session.Choose(state => state.ForModel(WorkbenchState.DefaultModel));
        }
    }
}
