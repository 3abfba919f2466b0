using SaliencyLab.Web.Services;
using SaliencyLab.Web.Workbench.State;

namespace SaliencyLab.Web.Workbench.View;

/// <summary>How clicks on layers change the choices.</summary>
public static class LayerChoice
{
    /// <summary>Takes one layer in place of those chosen.</summary>
    public static WorkbenchState Only(WorkbenchState state, string layer) =>
        state.Columns is ColumnKind.Methods ? state with { Layer = layer } : state with { Layers = [layer] };

    /// <summary>Layers that may work where a failure came from the layer chosen: the other recommended ones, the deepest first, which the least of the network lies behind.</summary>
    public static IReadOnlyList<string> Instead(Failure failure, ResolvedView view)
    {
        var chosen = view.State.Columns is ColumnKind.Methods ? [view.Layer] : view.ColumnLayers;
        return failure.Node is not null || failure.Key?.EndsWith("layer", StringComparison.Ordinal) is true
            ? [.. view.Situation.Session.Recommended.Except(chosen).Select(layer => layer.Name).Reverse()]
            : [];
    }

    /// <summary>Takes a layer: for all methods, or, where columns are layers, as one more or one less of them.</summary>
    public static WorkbenchState Take(WorkbenchState state, ResolvedView view, string layer)
    {
        if (state.Columns is ColumnKind.Methods)
        {
            return state with { Layer = layer };
        }

        var columns = view.ColumnLayers.Select(column => column.Name).ToList();
        return state with { Layers = columns.Contains(layer) ? [.. columns.Where(column => column != layer)] : [.. columns, layer] };
    }
}
