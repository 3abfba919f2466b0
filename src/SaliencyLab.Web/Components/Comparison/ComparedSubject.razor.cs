using Microsoft.AspNetCore.Components;
using SaliencyLab.Web.Comparison;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Workbench.State;

namespace SaliencyLab.Web.Components.Comparison;

/// <summary>A side's picture, model and layer.</summary>
public sealed partial class ComparedSubject
{
    /// <summary>The page's comparison.</summary>
    [Parameter, EditorRequired]
    public required ComparisonSession Session { get; set; }

    /// <summary>Which side.</summary>
    [Parameter, EditorRequired]
    public required Side Side { get; set; }

    /// <summary>One of the menus was used: uploads go to this side.</summary>
    [Parameter]
    public EventCallback<Side> MenuUsed { get; set; }

    [Inject]
    private IPictureLibrary Pictures { get; set; } = null!;

    [Inject]
    private IModelLibrary Models { get; set; } = null!;

    private WorkbenchState Asked => Session.State.Of(Side);

    private string PictureName => Pictures.Describe(Asked.Picture)?.Name ?? Asked.Picture;

    private string ModelName => Models.Describe(Asked.Model)?.Name ?? Asked.Model;

    private string Id(string part) => $"{part}-{Side}";
}
