using Microsoft.AspNetCore.Components;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Web.Workbench.State;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Components.Chips;

/// <summary>The methods to choose from, and what the columns are.</summary>
public sealed partial class MethodChips
{
    private const int LineLength = 9;

    /// <summary>The page's workbench.</summary>
    [Parameter, EditorRequired]
    public required WorkbenchSession Session { get; set; }

    private bool ByMethod => Session.State.Columns is ColumnKind.Methods;

    /// <summary>The chosen ones in their columns' order, then others up to a line's length.</summary>
    private List<MethodEntry> Front => MethodOrder.Front(Session.State, LineLength);

    private List<MethodEntry> Rest => [.. MethodCatalogue.All.Except(Front)];

    private string Pressed(ColumnKind kind) => Session.State.Columns == kind ? "true" : "false";

    private bool IsChosen(string id) => ByMethod ? Session.State.Methods.Any(method => method.Id == id) : Session.State.LayeredMethod == id;

    private bool HasForm(MethodEntry entry) => entry.Options.Count > 0 && IsChosen(entry.Id);

    private Task Columns(ColumnKind kind) => Session.Choose(state => state with { Columns = kind });

    private Task Toggle(string id) => Session.Choose(state => ByMethod ? MethodOrder.Toggle(state, id) : state with { LayeredMethod = id });

    private Task Replace(MethodChoice choice) => Session.Choose(state => MethodOrder.Replace(state, choice));
}
