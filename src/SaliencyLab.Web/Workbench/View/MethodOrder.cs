using SaliencyLab.Saliency.Methods;
using SaliencyLab.Web.Workbench.State;

namespace SaliencyLab.Web.Workbench.View;

/// <summary>The order in which methods are offered, and how choosing changes it.</summary>
public static class MethodOrder
{
    /// <summary>Every method: the chosen ones as their columns stand, then the others of the catalogue.</summary>
    public static List<MethodEntry> Offered(WorkbenchState state)
    {
        var chosen = state.Columns is ColumnKind.Methods ? state.Methods.Select(method => method.Id) : [state.LayeredMethod];
        var first = chosen.Select(MethodCatalogue.Find).OfType<MethodEntry>().ToList();
        return [.. first, .. MethodCatalogue.All.Except(first)];
    }

    /// <summary>Adds a method as the last column, or takes its column away.</summary>
    public static WorkbenchState Toggle(WorkbenchState state, string id) => state with
    {
        Methods = state.Methods.Any(method => method.Id == id)
            ? [.. state.Methods.Where(method => method.Id != id)]
            : [.. state.Methods, new MethodChoice(id)],
    };

    /// <summary>Gives a method other options; one without a column gets one.</summary>
    public static WorkbenchState Replace(WorkbenchState state, MethodChoice choice) => state with
    {
        Methods = state.Methods.Any(method => method.Id == choice.Id)
            ? [.. state.Methods.Select(method => method.Id == choice.Id ? choice : method)]
            : [.. state.Methods, choice],
    };
}
