using Microsoft.AspNetCore.Components;
using SaliencyLab.Web.Components.Panels;
using SaliencyLab.Web.Workbench.State;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Components.Ruler;

/// <summary>The combined layers, small, to pick from in the narrow view. The maps are drawn by <c>js/panels</c>.</summary>
public sealed partial class LayerStrip
{
    /// <summary>The layers and their maps.</summary>
    [Parameter, EditorRequired]
    public required CombinationModel Combination { get; set; }

    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public required ResolvedView View { get; set; }

    /// <summary>A layer was picked, by name.</summary>
    [Parameter]
    public EventCallback<string> LayerTaken { get; set; }

    private string Method => Combination.Methods.First(method => method.Id == Combination.Method).Name;

    private bool Chosen(CombinationLayer layer) =>
        View.State.Columns is ColumnKind.Methods ? View.Layer.Name == layer.Name : View.ColumnLayers.Any(column => column.Name == layer.Name);

    private string? Size(CombinationLayer layer) => View.Find(layer.Name) is { } known ? Wording.Size(known.Height, known.Width) : null;
}
