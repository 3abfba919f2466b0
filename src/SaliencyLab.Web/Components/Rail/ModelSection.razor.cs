using Microsoft.AspNetCore.Components;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Components.Rail;

/// <summary>What is known about the model.</summary>
public sealed partial class ModelSection
{
    /// <summary>The page's workbench.</summary>
    [Parameter, EditorRequired]
    public required WorkbenchSession Session { get; set; }

    /// <summary>The preprocessing is to be edited.</summary>
    [Parameter]
    public EventCallback CardAsked { get; set; }

    private ModelSession? Model => Session.View?.Situation.Session;
}
