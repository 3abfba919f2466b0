using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using SaliencyLab.Models.Graph;
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
    private string? _attached;
    private DotNetObjectReference<LayerRuler>? _reference;
    private IJSObjectReference? _module;

    /// <summary>The page's workbench.</summary>
    [Parameter, EditorRequired]
    public required WorkbenchSession Session { get; set; }

    [Inject]
    private IJSRuntime Scripts { get; set; } = null!;

    private ResolvedView? View => Session.View;

    private bool ByMethod => Session.State.Columns is ColumnKind.Methods;

    private string Columns => $"grid-template-columns: repeat({_model.Ticks.Count}, minmax(0, 1fr))";

    private string? Density => _model.Ticks.Count > MostNamedTicks ? "dense" : null;

    /// <summary>Moves by layers; for the keyboard.</summary>
    public Task Step(int steps) => _model.Move(steps) is var place and >= 0 ? Scrub(place) : Task.CompletedTask;

    /// <summary>The handle was moved to a tick; called by js/ruler.js.</summary>
    [JSInvokable]
    public Task Scrub(int place) =>
        ByMethod && place >= 0 && place < _model.Ticks.Count && place != _model.Chosen ? Take(_model.Ticks[place].Layer.Name) : Task.CompletedTask;

    /// <summary>A key moved the handle; called by js/ruler.js.</summary>
    [JSInvokable]
    public Task Move(int steps) => Step(steps);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
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
        await _module.InvokeVoidAsync("attach", _track, _reference);
    }

    private Task Take(string layer) => Session.Choose(state => View is { } view ? LayerChoice.Take(state, view, layer) : state);

    private static string Style(RulerTick tick) =>
        string.Join(' ', ["tick", .. tick.Layer.Recommended ? new[] { "recommended" } : [], .. tick.Chosen ? new[] { "chosen" } : []]);

    private static string Title(RulerTick tick) => $"{tick.Layer.Name} · {Wording.Layer(tick.Layer)}{(tick.Layer.Recommended ? " · recommended" : "")}";
}
