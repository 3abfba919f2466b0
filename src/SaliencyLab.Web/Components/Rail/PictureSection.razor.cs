using Microsoft.AspNetCore.Components;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Components.Rail;

/// <summary>The picture, with the part that the model sees.</summary>
public sealed partial class PictureSection
{
    /// <summary>The page's workbench.</summary>
    [Parameter, EditorRequired]
    public required WorkbenchSession Session { get; set; }

    private Situation? Situation => Session.View?.Situation;
}
