using Microsoft.AspNetCore.Components;
using MudBlazor;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Workbench.State;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Components.Dialogs;

/// <summary>How a picture becomes the model's input, with the picture as the model would see it beside it.</summary>
public sealed partial class CardEditor : IDisposable
{
    private CardForm _form = null!;
    private string? _problem;
    private string? _previewUrl;
    private GivenLabels? _given;
    private bool _applying;

    /// <summary>The page's workbench; it shows a picture and a model.</summary>
    [Parameter, EditorRequired]
    public required WorkbenchSession Session { get; set; }

    /// <summary>The card to edit.</summary>
    [Parameter, EditorRequired]
    public required EditedCard Edited { get; set; }

    /// <summary>Where lists of labels arrive.</summary>
    [Parameter, EditorRequired]
    public required LabelsDesk Desk { get; set; }

    /// <summary>Labels that were dropped on the page; null: none.</summary>
    [Parameter]
    public GivenLabels? Labels { get; set; }

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    [Inject]
    private IPictureLibrary Pictures { get; set; } = null!;

    private string LabelNote => _given is { } given
        ? $"{given.Count} from {given.Name}"
        : Edited.Classes is { } classes ? $"{Edited.Card.Labels.Count} of {classes} classes have a name" : "none yet";

    /// <inheritdoc />
    public void Dispose() => Desk.Attend(null);

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        _form = new CardForm(Edited.Card, Edited.Layout);
        Take(Labels);
        Desk.Attend(labels => _ = InvokeAsync(() => Take(labels)));
        _previewUrl = Pictures.ViewUrl(Edited.Subject);
    }

    private void Write(ChangeEventArgs change, Action<string> write)
    {
        write(change.Value as string ?? "");
        var changes = _form.Changes(Edited.Subject.Card, out _problem);
        if (_problem is null)
        {
            _previewUrl = Pictures.ViewUrl(Edited.Subject with { Card = changes! with { Labels = null } });
        }
    }

    private void Take(GivenLabels? labels)
    {
        if (labels is not null)
        {
            (_given, _form.Labels) = (labels, labels.Id);
            StateHasChanged();
        }
    }

    private Task Apply()
    {
        var changes = _form.Changes(Edited.Subject.Card, out _problem);
        return _problem is null ? Choose(CardText.Write(changes!)) : Task.CompletedTask;
    }

    private string? Mark(string key) => Edited.Mends(key) ? "to-set" : null;

    private Task Restore() => Choose(null);

    private async Task Choose(string? card)
    {
        _applying = true;
        await Session.Choose(state => Edited.Under(state, card));
        _applying = false;
        if (Session.State.Model == Edited.Subject.ModelId && Session.State.Card == card)
        {
            Dialog.Close();
            return;
        }

        _problem = Session.Problem?.Failure.Message;
        Session.CloseProblem();
    }

    private void Cancel() => Dialog.Cancel();
}
