using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace SaliencyLab.Web.Components.Panels;

/// <summary>Classes × methods, and the combined layers last. The maps are drawn by <c>js/panels</c>.</summary>
public sealed partial class PanelGrid(IJSRuntime browser) : IAsyncDisposable
{
    private readonly ModuleHandle<PanelGrid> _module = new(browser, "./js/panels/grid.js");
    private ElementReference _root;
    private (PanelGridModel, CombinationModel?, PairChoice?)? _sent;
    private HashSet<MapAddress> _maps = [];
    private CombinationChoiceData? _known;
    private PairChoice? _knownPair;

    /// <summary>What to show.</summary>
    [Parameter, EditorRequired]
    public required PanelGridModel Model { get; set; }

    /// <summary>Whether other maps are to come in a moment.</summary>
    [Parameter]
    public bool Busy { get; set; }

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

    /// <summary>The channels of a column were asked for, by its key.</summary>
    [Parameter]
    public EventCallback<string> ColumnChannels { get; set; }

    /// <summary>Cells were chosen on a map.</summary>
    [Parameter]
    public EventCallback<NeuronChoice> NeuronsChosen { get; set; }

    /// <summary>The two panels that are compared; null: none.</summary>
    [Parameter]
    public PairChoice? Pair { get; set; }

    /// <summary>Two panels are to be compared, or no longer.</summary>
    [Parameter]
    public EventCallback<PairChoice?> PairChanged { get; set; }

    private GridPlaces Places => new(Model.Columns.Count, Model.Rows.Count, Combination is not null);

    /// <summary>The module tells what was chosen in the combination column.</summary>
    [JSInvokable]
    public async Task ChooseCombination(CombinationChoiceData choice)
    {
        ArgumentNullException.ThrowIfNull(choice);
        if (Combination is { } model && choice.Read(model) is { } read)
        {
            _known = choice;
            await CombinationChanged.InvokeAsync(read);
        }
    }

    /// <summary>The module tells that a column's options were asked for.</summary>
    [JSInvokable]
    public Task OpenColumnOptions(string key) => ColumnOptions.InvokeAsync(key);

    /// <summary>The module tells that the channels of a column were asked for.</summary>
    [JSInvokable]
    public Task OpenColumnChannels(string key) => ColumnChannels.InvokeAsync(key);

    /// <summary>The module tells which cells were chosen on a panel.</summary>
    [JSInvokable]
    public Task ChooseNeurons(NeuronChoice choice)
    {
        ArgumentNullException.ThrowIfNull(choice);
        return NeuronsChosen.InvokeAsync(choice);
    }

    /// <summary>The module tells which two panels are compared; null: none any more.</summary>
    [JSInvokable]
    public async Task ChoosePair(PairData? choice)
    {
        var read = choice?.Read();
        if (choice is null || read is not null)
        {
            _knownPair = read;
            await PairChanged.InvokeAsync(read);
        }
    }

    /// <summary>The module tells that a column is to go.</summary>
    [JSInvokable]
    public Task RemoveColumn(string key) => ColumnRemoved.InvokeAsync(key);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _module.DisposeAsync();

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        // The browser asks for new maps while their panels are still on the way to it.
        var maps = MapAddress.Of(Model, Combination).ToHashSet();
        var news = maps.Except(_maps).ToList();
        _maps = maps;
        if (news.Count > 0 && _module.IsMade)
        {
            _ = _module.TellAsync("prefetch", news);
        }
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await _module.CreateAsync(_root, this);
        }

        // A render while the module is loading is covered by the first one, which goes on when it is there.
        if (!_module.IsMade || _sent == (Model, Combination, Pair))
        {
            return;
        }

        _sent = (Model, Combination, Pair);
        await _module.UpdateAsync(PanelGridData.Of(Model, CombinationPart(), PairPart()));
    }

    private PairData? PairPart()
    {
        if (_knownPair == Pair)
        {
            return null;
        }

        _knownPair = Pair;
        return PairData.Of(Pair);
    }

    // A choice that the browser told is not sent back: the user may have moved on since.
    private CombinationData? CombinationPart()
    {
        if (Combination is not { } model)
        {
            _known = null;
            return null;
        }

        var choice = CombinationChoiceData.Of(model);
        var news = _known is not { } known || !known.Same(choice) ? choice : null;
        _known = choice;
        return CombinationData.Of(model, news, Model.Columns.Count);
    }
}
