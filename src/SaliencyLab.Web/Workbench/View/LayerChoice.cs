using SaliencyLab.Web.Workbench.State;

namespace SaliencyLab.Web.Workbench.View;

/// <summary>How clicks on layers change the choices.</summary>
public static class LayerChoice
{
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
