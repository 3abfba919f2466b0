using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Saliency.Methods.RealConvolution;
using SaliencyLab.Web.Workbench.State;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Components.Chips;

/// <summary>The methods to choose from.</summary>
public sealed partial class MethodChips : IAsyncDisposable
{
    private ElementReference _root;
    private IJSObjectReference? _module;

    /// <summary>The choices in force.</summary>
    [Parameter, EditorRequired]
    public required WorkbenchState State { get; set; }

    /// <summary>A method or an option was chosen: how that changes the choices.</summary>
    [Parameter]
    public EventCallback<Func<WorkbenchState, WorkbenchState>> Chosen { get; set; }

    /// <summary>What a slow method with some options will cost; left out: it is not told.</summary>
    [Parameter]
    public Func<MethodEntry, MethodChoice, MethodCost?>? Cost { get; set; }

    /// <summary>Why a method can't have a map as the choices are, so that it is not offered; left out: all are.</summary>
    [Parameter]
    public Func<MethodEntry, string?>? WhyNot { get; set; }

    /// <summary>What stands before the chips.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>The gallery of channels was asked for, for a method.</summary>
    [Parameter]
    public EventCallback<MethodChoice> GalleryAsked { get; set; }

    [Inject]
    private IJSRuntime Scripts { get; set; } = null!;

    private bool ByMethod => State.Columns is ColumnKind.Methods;

    /// <summary>All of them: the script hides the chips a line has no room for, and lists these under "more".</summary>
    private List<MethodEntry> Offered => MethodOrder.Offered(State);

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

    private bool IsChosen(string id) => ByMethod ? State.Methods.Any(method => method.Id == id) : State.LayeredMethod == id;

    private MethodCost? CostOf(MethodEntry entry) => Cost?.Invoke(entry, Choice(entry.Id));

    private bool HasForm(MethodEntry entry) => entry.Options.Count > 0 && IsChosen(entry.Id);

    private MethodChoice Choice(string id) => State.Methods.FirstOrDefault(choice => choice.Id == id) ?? new MethodChoice(id);

    private string? Unfit(MethodEntry entry) => WhyNot?.Invoke(entry) ?? UnfitWith(entry, Choice(entry.Id));

    /// <summary>Options that make a method read a convolution's own weights ask for what NormGrad of these asks for.</summary>
    private string? UnfitWith(MethodEntry entry, MethodChoice choice) => entry.Create(MethodChoiceText.Options(choice)) is IConvolutionMethod
        ? WhyNot?.Invoke(NormGradReal.Entry)?.Replace(NormGradReal.Entry.Id, entry.Id, StringComparison.Ordinal)
        : null;

    private string Detail(MethodEntry entry) => Unfit(entry) ?? (CostOf(entry) is { } cost ? $"{entry.Summary} {cost.Words}." : entry.Summary);

    // What was chosen at another layer can be taken away, not added.
    private Task Toggle(MethodEntry entry) => Unfit(entry) is not null && !IsChosen(entry.Id)
        ? Task.CompletedTask
        : Chosen.InvokeAsync(state => ByMethod ? MethodOrder.Toggle(state, entry.Id) : state with { LayeredMethod = entry.Id });

    private Task Replace(MethodChoice choice) => Chosen.InvokeAsync(state => MethodOrder.Replace(state, choice));
}
