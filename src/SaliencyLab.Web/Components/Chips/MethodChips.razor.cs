using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Web.Workbench.State;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Components.Chips;

/// <summary>The methods to choose from, and what the columns are.</summary>
public sealed partial class MethodChips : IAsyncDisposable
{
    private ElementReference _root;
    private IJSObjectReference? _module;

    /// <summary>The page's workbench.</summary>
    [Parameter, EditorRequired]
    public required WorkbenchSession Session { get; set; }

    /// <summary>The gallery of channels was asked for, for a method.</summary>
    [Parameter]
    public EventCallback<MethodChoice> GalleryAsked { get; set; }

    [Inject]
    private IJSRuntime Scripts { get; set; } = null!;

    private bool ByMethod => Session.State.Columns is ColumnKind.Methods;

    /// <summary>All of them: the script hides the chips a line has no room for, and lists these under "more".</summary>
    private List<MethodEntry> Offered => MethodOrder.Offered(Session.State);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        try
        {
            await (_module?.DisposeAsync() ?? default);
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and the module with it.
        }
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _module = await Scripts.InvokeAsync<IJSObjectReference>("import", "./js/chips.js");
            await _module.InvokeVoidAsync("attach", _root);
        }
    }

    private string Pressed(ColumnKind kind) => Session.State.Columns == kind ? "true" : "false";

    private bool IsChosen(string id) => ByMethod ? Session.State.Methods.Any(method => method.Id == id) : Session.State.LayeredMethod == id;

    private bool HasForm(MethodEntry entry) => entry.Options.Count > 0 && IsChosen(entry.Id);

    private Task Columns(ColumnKind kind) => Session.Choose(state => state with { Columns = kind });

    private Task Toggle(string id) => Session.Choose(state => ByMethod ? MethodOrder.Toggle(state, id) : state with { LayeredMethod = id });

    private Task Replace(MethodChoice choice) => Session.Choose(state => MethodOrder.Replace(state, choice));
}
