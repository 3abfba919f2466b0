using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using SaliencyLab.Models.Graph;
using SaliencyLab.Web.Components.Panels;
using SaliencyLab.Web.Workbench.State;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Components.Ruler;

/// <summary>The layers from shallow to deep: one handle for all methods, or several marks where columns are layers.</summary>
public sealed partial class LayerRuler : IAsyncDisposable
{
    private const int MostNamedTicks = 26;

    private RulerModel _model = new([], []);
    private IReadOnlyList<Layer> _chosen = [];
    private ElementReference _track;
    private bool _open;
    private bool _ended;
    private string? _attached;
    private DotNetObjectReference<LayerRuler>? _reference;
    private IJSObjectReference? _module;

    /// <summary>What is shown; null until there is a view.</summary>
    [Parameter, EditorRequired]
    public required ResolvedView? View { get; set; }

    /// <summary>What the grid's columns are.</summary>
    [Parameter]
    public ColumnKind Columns { get; set; } = ColumnKind.Methods;

    /// <summary>The layers as a strip of small maps for the narrow view; null: none.</summary>
    [Parameter]
    public CombinationModel? Combination { get; set; }

    /// <summary>What the handle moves, for those who do not see it.</summary>
    [Parameter]
    public string Label { get; set; } = "Layer";

    /// <summary>What a button's <c>popovertarget</c> names to open the search over all layers.</summary>
    [Parameter]
    public string SearchId { get; set; } = "layer-search";

    /// <summary>A layer was picked, by name.</summary>
    [Parameter]
    public EventCallback<string> LayerTaken { get; set; }

    [Inject]
    private IJSRuntime Scripts { get; set; } = null!;

    private bool ByMethod => Columns is ColumnKind.Methods;

    private string Tracks => $"grid-template-columns: repeat({_model.Ticks.Count}, minmax(0, 1fr))";

    private string? Density => _model.Ticks.Count > MostNamedTicks ? "dense" : null;

    /// <summary>Moves by layers; for the keyboard.</summary>
    public Task Step(int steps) => _model.Move(steps) is var place and >= 0 ? Scrub(place) : Task.CompletedTask;

    /// <summary>The handle was moved to a tick; called by js/ruler.js.</summary>
    [JSInvokable]
    public Task Scrub(int place) =>
        ByMethod && place >= 0 && place < _model.Ticks.Count && place != _model.Chosen ? LayerTaken.InvokeAsync(_model.Ticks[place].Layer.Name) : Task.CompletedTask;

    /// <summary>A key moved the handle; called by js/ruler.js.</summary>
    [JSInvokable]
    public Task Move(int steps) => Step(steps);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _ended = true;
        _reference?.Dispose();
        if (_module is { } module)
        {
            try
            {
                await module.DisposeAsync();
            }
            catch (JSDisconnectedException)
            {
                // The page is gone, and the module with it.
            }
        }
    }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (View is { } view)
        {
            _chosen = ByMethod ? [view.Layer] : view.ColumnLayers;
            _model = RulerModel.Of(view.Situation.Session.Ruler, [.. _chosen]);
        }
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (View is null || !ByMethod || _attached == _track.Id)
        {
            return;
        }

        _attached = _track.Id;
        _reference ??= DotNetObjectReference.Create(this);
        _module ??= await Scripts.InvokeAsync<IJSObjectReference>("import", "./js/ruler.js");
        if (_ended)
        {
            // The page was left while the module was on its way.
            await _module.DisposeAsync();
            return;
        }

        await _module.InvokeVoidAsync("attach", _track, _reference);
    }

    private static string Style(RulerTick tick) =>
        string.Join(' ', ["tick", .. tick.Layer.Recommended ? new[] { "recommended" } : [], .. tick.Chosen ? new[] { "chosen" } : []]);

    private static string Title(RulerTick tick) => $"{tick.Layer.Name} · {Wording.Layer(tick.Layer)}{(tick.Layer.Recommended ? " · recommended" : "")}";
}
