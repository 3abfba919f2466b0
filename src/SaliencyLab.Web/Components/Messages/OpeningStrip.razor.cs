using Microsoft.AspNetCore.Components;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Components.Messages;

/// <summary>A picture or model that is being opened, over the earlier view, which keeps working.</summary>
public sealed partial class OpeningStrip
{
    /// <summary>The page's workbench.</summary>
    [Parameter, EditorRequired]
    public required WorkbenchSession Session { get; set; }
}
