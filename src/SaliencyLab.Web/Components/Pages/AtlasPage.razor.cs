using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using SaliencyLab.Web.Atlas;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Workbench.State;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Components.Pages;

/// <summary>The atlas: many maps of one picture and class as a wall of thumbnails.</summary>
public sealed partial class AtlasPage : IAsyncDisposable
{
    private AtlasSession _session = null!;
    private PageScripts _scripts = null!;

    [Inject]
    private IPictureLibrary Pictures { get; set; } = null!;

    [Inject]
    private IModelLibrary Models { get; set; } = null!;

    [Inject]
    private IExplanations Explanations { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IJSRuntime Browser { get; set; } = null!;

    private string Title => _session.View is { } view ? $"Atlas · {view.Situation.Picture.Name} · SaliencyLab" : "Atlas · SaliencyLab";

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _session.Dispose();
        await _scripts.DisposeAsync();
    }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        _scripts = new PageScripts(Browser);
        _session = new AtlasSession(Pictures, Models, Explanations, action => InvokeAsync(action));
        _session.Changed += StateHasChanged;
        _session.AddressChanged += query => _ = _scripts.WriteAddress(query, push: false);
        _ = _session.Start(new Uri(Navigation.Uri).Query);
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
