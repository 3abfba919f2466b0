using Microsoft.AspNetCore.Components;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Workbench.State;

namespace SaliencyLab.Web.Components.Header;

/// <summary>The models to choose from: uploads, bundled ones, browse.</summary>
public sealed partial class ModelMenu
{
    /// <summary>What the button's <c>popovertarget</c> names.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>The model shown, by id.</summary>
    [Parameter, EditorRequired]
    public required string Chosen { get; set; }

    /// <summary>A model was picked, by id.</summary>
    [Parameter]
    public EventCallback<string> ModelTaken { get; set; }

    [Inject]
    private IModelLibrary Models { get; set; } = null!;

    private async Task Delete(ModelInfo model)
    {
        Models.Delete(model.Id);
        if (Chosen == model.Id)
        {
            await ModelTaken.InvokeAsync(WorkbenchState.DefaultModel);
        }
    }
}
