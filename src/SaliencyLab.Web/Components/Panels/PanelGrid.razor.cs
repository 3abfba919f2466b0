using Microsoft.AspNetCore.Components;

namespace SaliencyLab.Web.Components.Panels;

/// <summary>Classes × methods, and the combined layers last. The maps are drawn by <c>js/panels</c>.</summary>
public sealed partial class PanelGrid
{
    /// <summary>What to show.</summary>
    [Parameter, EditorRequired]
    public required PanelGridModel Model { get; set; }

    /// <summary>The combined column; null: none.</summary>
    [Parameter]
    public CombinationModel? Combination { get; set; }

    /// <summary>The user changed the combination; mixing has already happened in the browser.</summary>
    [Parameter]
    public EventCallback<CombinationChoice> CombinationChanged { get; set; }

    /// <summary>Options of a column were asked for, by its key.</summary>
    [Parameter]
    public EventCallback<string> ColumnOptions { get; set; }

    /// <summary>A column is to go, by its key.</summary>
    [Parameter]
    public EventCallback<string> ColumnRemoved { get; set; }

    /// <summary>A row is to go, by its class index.</summary>
    [Parameter]
    public EventCallback<int> RowRemoved { get; set; }

    /// <summary>A running panel is to stop, by its key.</summary>
    [Parameter]
    public EventCallback<string> PanelStopped { get; set; }
}
