using Microsoft.AspNetCore.Components;
using SaliencyLab.Web.Workbench.State;

namespace SaliencyLab.Web.Components.Chips;

/// <summary>Methods at one layer, or layers of one method.</summary>
public sealed partial class ColumnSwitch
{
    /// <summary>What the columns are.</summary>
    [Parameter, EditorRequired]
    public required ColumnKind Columns { get; set; }

    /// <summary>The other one was chosen.</summary>
    [Parameter]
    public EventCallback<ColumnKind> ColumnsChanged { get; set; }

    private string Pressed(ColumnKind kind) => Columns == kind ? "true" : "false";
}
