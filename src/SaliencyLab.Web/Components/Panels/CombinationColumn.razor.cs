using Microsoft.AspNetCore.Components;

namespace SaliencyLab.Web.Components.Panels;

/// <summary>The combined maps with the weights of their layers. The module mixes the maps and moves the controls.</summary>
public sealed partial class CombinationColumn
{
    private static readonly IReadOnlyList<SegmentOption> _ways = [new("Product", "Product"), new("Sum", "Sum")];
    private readonly string _id = Guid.NewGuid().ToString("N");

    /// <summary>The picture under the maps, for a page that is sent with its maps.</summary>
    [Parameter]
    public PanelPicture? Picture { get; set; }

    /// <summary>What to show.</summary>
    [Parameter, EditorRequired]
    public required CombinationModel Model { get; set; }

    /// <summary>The rows of the grid.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<PanelRow> Rows { get; set; }

    /// <summary>Its place in the grid, as CSS.</summary>
    [Parameter, EditorRequired]
    public required string Place { get; set; }

    /// <summary>Stop was pressed, by a panel's key.</summary>
    [Parameter]
    public EventCallback<string> Stopped { get; set; }
}
