using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using SaliencyLab.Web.Atlas;
using SaliencyLab.Web.Components.Panels;

namespace SaliencyLab.Web.Components.Atlas;

/// <summary>A wall of small maps under heads. The maps are drawn by <c>js/atlas</c>, with the panels' own modules.</summary>
public sealed partial class AtlasWall(IJSRuntime browser) : IAsyncDisposable
{
    private readonly ModuleHandle<AtlasWall> _module = new(browser, "./js/atlas/wall.js");
    private ElementReference _root;
    private (AtlasModel, AtlasScale, DisplaySettings)? _sent;

    /// <summary>What to show.</summary>
    [Parameter, EditorRequired]
    public required AtlasModel Model { get; set; }

    /// <summary>What it is, for those who do not see it.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>What rows and columns are, such as "Layers by methods".</summary>
    [Parameter, EditorRequired]
    public required string Corner { get; set; }

    /// <summary>Which cells share a range of colours.</summary>
    [Parameter, EditorRequired]
    public required AtlasScale Scale { get; set; }

    /// <summary>Colours, opacity, pixels and threshold of the workbench.</summary>
    [Parameter, EditorRequired]
    public required DisplaySettings Display { get; set; }

    /// <summary>Side of a cell in CSS pixels.</summary>
    [Parameter, EditorRequired]
    public required int Size { get; set; }

    /// <summary>A cell is to be taken to the workbench, by its key.</summary>
    [Parameter]
    public EventCallback<string> CellAdded { get; set; }

    /// <summary>Tools above the wall; the module moves those with <c>data-size</c> and paints those with <c>data-legend</c>.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private string Style => string.Create(CultureInfo.InvariantCulture, $"--columns: {Model.Columns.Count}; --cell: {Size}px");

    /// <summary>The module tells that a cell is to be taken to the workbench.</summary>
    [JSInvokable]
    public Task AddToWorkbench(string key) => CellAdded.InvokeAsync(key);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _module.DisposeAsync();

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await _module.CreateAsync(_root, this);
        }

        // A render while the module is loading is covered by the first one, which goes on when it is there.
        if (!_module.IsMade || _sent == (Model, Scale, Display))
        {
            return;
        }

        _sent = (Model, Scale, Display);
        await _module.UpdateAsync(AtlasWallData.Of(Model, Scale, Display));
    }

    /// <summary>What must be known before the map is read; a map of one value says so itself.</summary>
    private static string? Mark(PanelModel cell) => cell.State is PanelState.Old ? "old" : cell.Remarks is [var first, ..] ? first : null;
}
