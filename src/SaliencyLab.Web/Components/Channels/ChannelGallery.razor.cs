using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MudBlazor;
using SaliencyLab.Models.Graph;
using SaliencyLab.Web.Components.Panels;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Workbench.State;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Components.Channels;

/// <summary>A layer's feature maps to pick from: those picked become the method's channels; none picked stands for all.</summary>
public sealed partial class ChannelGallery(IJSRuntime browser) : IAsyncDisposable
{
    private const string Key = "channels";

    private readonly ModuleHandle<ChannelGallery> _module = new(browser, "./js/channels.js");
    private readonly CancellationTokenSource _leaving = new();
    private readonly SortedSet<int> _chosen = [];
    private ElementReference _root;
    private ChannelSheet? _sheet;
    private ChannelPage? _painted;
    private Failure? _failure;
    private ChannelOrder _order = ChannelOrder.Weight;
    private int[] _sorted = [];
    private int _class;
    private int _page;

    /// <summary>The page's workbench; it has a view.</summary>
    [Parameter, EditorRequired]
    public required WorkbenchSession Session { get; set; }

    /// <summary>The method whose channels are picked.</summary>
    [Parameter, EditorRequired]
    public required MethodChoice Method { get; set; }

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    [Inject]
    private IChannels Channels { get; set; } = null!;

    private Layer Layer => Session.View!.Layer;

    private int Pages => (_sorted.Length + ChannelSheet.Page - 1) / ChannelSheet.Page;

    private IEnumerable<int> Shown => _sorted.Skip(_page * ChannelSheet.Page).Take(ChannelSheet.Page);

    private string Places => string.Create(
        CultureInfo.InvariantCulture, $"{(_page * ChannelSheet.Page) + 1} to {Math.Min(_sorted.Length, (_page + 1) * ChannelSheet.Page)} of {_sorted.Length}");

    private string Count => _chosen.Count == 0 ? $"All {Layer.Channels} channels count" : $"{_chosen.Count} of {Layer.Channels} channels chosen";

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        _leaving.Dispose();
        await _module.DisposeAsync();
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        if (Method.Options.FirstOrDefault(option => option.Key == Key) is { } given)
        {
            _chosen.UnionWith(JsonSerializer.Deserialize<int[]>(given.Value)!.Where(channel => channel < Layer.Channels));
        }

        _class = Session.View!.Classes is [var first, ..] ? first.Index : Session.View.Situation.Scores.Classes[0].Index;
        await Load();
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await _module.CreateAsync(_root, this);
        }

        if (!_module.IsMade || _sheet is not { } sheet)
        {
            return;
        }

        int[] shown = [.. Shown];
        var page = new ChannelPage(sheet.ValuesUrl(shown), shown, sheet.Layer.Height, sheet.Layer.Width, sheet.Signed);
        if (_painted?.Url != page.Url)
        {
            _painted = page;
            await _module.UpdateAsync(page);
        }
    }

    private async Task Load()
    {
        try
        {
            var outcome = await Channels.Open(Session.View!.Situation.Subject, Layer.Name, _class, _leaving.Token);
            (_sheet, _failure) = (outcome.Value, outcome.Failure);
            Arrange();
        }
        catch (OperationCanceledException)
        {
            // The gallery was closed.
        }
    }

    private void Arrange()
    {
        _page = 0;
        var all = Enumerable.Range(0, _sheet?.Weights.Count ?? 0);
        _sorted = _order switch
        {
            ChannelOrder.Weight => [.. all.OrderByDescending(channel => _sheet!.Weights[channel])],
            ChannelOrder.Activation => [.. all.OrderByDescending(channel => _sheet!.Means[channel])],
            _ => [.. all],
        };
    }

    private void Sort(ChangeEventArgs change)
    {
        if (Enum.TryParse<ChannelOrder>(change.Value as string, out var order))
        {
            _order = order;
            Arrange();
        }
    }

    private Task Weigh(ChangeEventArgs change)
    {
        _class = int.Parse((string)change.Value!, CultureInfo.InvariantCulture);
        return Load();
    }

    private void Turn(int pages) => _page = Math.Clamp(_page + pages, 0, Pages - 1);

    private void Toggle(int channel)
    {
        if (!_chosen.Remove(channel))
        {
            _chosen.Add(channel);
        }
    }

    private string Number(int channel) => Short(_order is ChannelOrder.Activation ? _sheet!.Means[channel] : _sheet!.Weights[channel], "G2");

    private string Title(int channel) => $"Channel {channel}: weight {Short(_sheet!.Weights[channel], "G3")}, mean activation {Short(_sheet.Means[channel], "G3")}";

    private static string Short(float value, string format) => value.ToString(format, CultureInfo.InvariantCulture).Replace('-', '−');

    private async Task Apply()
    {
        var choice = MethodChoiceText.With(Method, Key, _chosen.Count == 0 ? null : _chosen);
        Dialog.Close();
        await Session.Choose(state => MethodOrder.Replace(state, choice));
    }
}
