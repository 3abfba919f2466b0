using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using MudBlazor;
using SaliencyLab.Web.Components.Channels;
using SaliencyLab.Web.Components.Dialogs;
using SaliencyLab.Web.Components.Messages;
using SaliencyLab.Web.Components.Panels;
using SaliencyLab.Web.Components.Ruler;
using SaliencyLab.Web.Workbench.State;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Components.Pages;

/// <summary>The workbench: a picture, a model, and the maps side by side.</summary>
public sealed partial class WorkbenchPage
{
    // As long as a click takes to feel slow.
    private static readonly TimeSpan _moment = TimeSpan.FromMilliseconds(120);

    private WorkbenchSession _session = null!;
    private PageEvents _events = null!;
    private LabelsDesk _labels = null!;
    private LayerRuler? _ruler;
    private UploadProgress? _upload;
    private IDialogReference? _editor;
    private Problem? _offered;
    private bool _railOpen;

    /// <summary>The request that this page is being sent for; null once it is alive in the browser.</summary>
    [CascadingParameter]
    public HttpContext? Sending { get; set; }

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    private string Title => _session.View is { } view ? $"{view.Situation.Picture.Name} · SaliencyLab" : "SaliencyLab";

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        base.OnInitialized();
        _session = new WorkbenchSession(Pictures, Models, Explanations, action => InvokeAsync(action), _moment);
        _session.Changed += StateHasChanged;
        _session.AddressChanged += WriteAddress;
        _labels = new LabelsDesk(labels => InvokeAsync(() => EditCard(labels)));
        _events = new PageEvents(_session, Navigate, ShowUpload, _labels, ShowHelp);
        Navigation.LocationChanged += Visited;
    }

    /// <inheritdoc />
    protected override Task OnInitializedAsync() => _session.Start(Query);

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await Scripts.Listen(_events.Reference);
        }

        await OfferEditor();
    }

    private protected override void End()
    {
        Navigation.LocationChanged -= Visited;
        _session.Dispose();
        _events.Dispose();
    }

    // A page that is being sent has no browser yet, and its address is the one asked for.
    private void WriteAddress(string query, bool push) => _ = Sending is null ? Scripts.WriteAddress(query, push) : Task.CompletedTask;

    private void Visited(object? sender, LocationChangedEventArgs change) =>
        _ = InvokeAsync(() => new Uri(change.Location).AbsolutePath == "/" ? _session.Visit(new Uri(change.Location).Query) : Task.CompletedTask);

    private Task Navigate(int layers) => InvokeAsync(() => _ruler?.Step(layers) ?? Task.CompletedTask);

    private Task ShowUpload(UploadProgress? upload) => InvokeAsync(() =>
    {
        _upload = upload;
        _railOpen = false;
        StateHasChanged();
    });

    private Task Take(string layer) => _session.Choose(state => _session.View is { } view ? LayerChoice.Take(state, view, layer) : state);

    private Task Combine(CombinationChoice choice) => _session.Choose(state => CombinationChange.Take(state, _session.Combination, choice));

    private Task RemoveColumn(string key) => _session.Choose(state => state.Columns is ColumnKind.Methods
        ? MethodOrder.Toggle(state, key)
        : LayerChoice.Take(state, _session.View!, key));

    private Task RemoveRow(int index) => _session.Choose(state => state with
    {
        Classes = ClassChoice.Toggle([.. _session.View!.Classes.Select(score => score.Index)], index),
    });

    private Task Show(DisplaySettings display) => _session.Choose(state => state with { Display = display });

    private Task ShowOptions(string column) => Scripts.OpenPopup($"options-{column}");

    private Task ChooseNeurons(NeuronChoice choice) => _session.Choose(state => NeuronOptions.Take(state, _session.View, choice));

    private Task Compare(PairChoice? pair) => _session.Choose(state => state with { Pair = pair });

    private Task ShowChannels(string column) => _session.View is { } view ? ShowChannels(view.Choice(column)) : Task.CompletedTask;

    private async Task ShowChannels(MethodChoice method)
    {
        var parameters = new DialogParameters<ChannelGallery> { { gallery => gallery.Session, _session }, { gallery => gallery.Method, method } };
        await Dialogs.ShowAsync<ChannelGallery>("Channels", parameters, new DialogOptions { MaxWidth = MaxWidth.Large, FullWidth = true, CloseButton = true, CloseOnEscapeKey = true });
    }

    private Task OpenExport() => Scripts.OpenPopup("export-menu");

    private Task EditCard() => EditCard(null);

    private Task EditCard(GivenLabels? labels) => _session.View is { } view ? EditCard(EditedCard.Of(view.Situation), labels) : Task.CompletedTask;

    private async Task EditCard(EditedCard edited, GivenLabels? labels)
    {
        _railOpen = false;
        var parameters = new DialogParameters<CardEditor>
        {
            { editor => editor.Session, _session },
            { editor => editor.Edited, edited },
            { editor => editor.Labels, labels },
            { editor => editor.Desk, _labels },
        };
        _editor = await Dialogs.ShowAsync<CardEditor>("Preprocessing", parameters, new DialogOptions { MaxWidth = MaxWidth.Medium, FullWidth = true, CloseButton = true, CloseOnEscapeKey = true });
        await _editor.Result;
        _editor = null;
    }

    /// <summary>A model that its card keeps from running is opened by setting what is wrong, so the editor comes by itself.</summary>
    private Task OfferEditor()
    {
        var offer = _session.Problem is { Mendable: not null } problem && problem != _offered && _editor is null && _session.View is not null;
        if (!offer)
        {
            return Task.CompletedTask;
        }

        _offered = _session.Problem;
        return Mend(_session.Problem!);
    }

    private async Task Mend(Problem problem)
    {
        var view = problem.Mendable!;
        var sheet = await Models.Sheet(view.Model, CancellationToken.None);
        if (sheet.Succeeded)
        {
            await EditCard(EditedCard.Of(problem.Failure, sheet.Value, _session.State.Picture), null);
        }
        else
        {
            _session.Report(new Problem(problem.Title, sheet.Failure));
        }
    }

    private async Task ShowHelp() => await Dialogs.ShowAsync<ShortcutHelp>(
        "Keyboard", new DialogParameters<ShortcutHelp> { { help => help.Scripts, Scripts } }, new DialogOptions { CloseButton = true, CloseOnEscapeKey = true });
}
