using Microsoft.AspNetCore.Components;
using SaliencyLab.Web.Atlas;
using SaliencyLab.Web.Workbench.State;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Components.Pages;

/// <summary>The atlas: many maps of one picture and class as a wall of thumbnails.</summary>
public sealed partial class AtlasPage
{
    private AtlasSession _session = null!;
    private HistoryEvents _history = null!;

    private string Title => _session.View is { } view ? $"Atlas · {view.Situation.Picture.Name} · SaliencyLab" : "Atlas · SaliencyLab";

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        base.OnInitialized();
        _session = new AtlasSession(Pictures, Models, Explanations, action => InvokeAsync(action));
        _session.Changed += StateHasChanged;
        _session.AddressChanged += query => _ = Scripts.WriteAddress(query, push: false);
        _history = new HistoryEvents(_session.Undo, _session.Redo);
        _ = _session.Start(Query);
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await Scripts.ListenToHistory(_history.Reference);
        }
    }

    private protected override void End()
    {
        _session.Dispose();
        _history.Dispose();
    }

    private static string Label(AtlasView view) => view.State.Kind is AtlasKind.Grid
        ? $"Extractions by aggregations at {view.Workbench.Layer.Name} for {view.Score.Label}"
        : $"Layers by methods for {view.Score.Label}";

    private void Add(string key)
    {
        if (_session.View is { } view && _session.Find(key) is { } cell)
        {
            Navigation.NavigateTo("/" + WorkbenchAddress.Write(view.With(cell)));
        }
    }
}
