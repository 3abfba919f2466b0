using Microsoft.AspNetCore.Components;
using SaliencyLab.Web.Components.Panels;
using SaliencyLab.Web.Sensitivity;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Components.Pages;

/// <summary>Class sensitivity: how alike a method's maps of the best and the worst class are, over methods and layers.</summary>
public sealed partial class SensitivityPage
{
    private SensitivitySession _session = null!;
    private HistoryEvents _history = null!;

    [Inject]
    private ISensitivity Sensitivity { get; set; } = null!;

    private string Title => _session.View is { } view ? $"Class sensitivity · {view.Workbench.Situation.Picture.Name} · SaliencyLab" : "Class sensitivity · SaliencyLab";

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        base.OnInitialized();
        _session = new SensitivitySession(Pictures, Models, Explanations, Sensitivity, action => InvokeAsync(action));
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

    private string Summary(SensitivityCell cell) => $"{cell.Entry.Name} at {cell.Layer.Name}: " + _session.Score(cell) switch
    {
        null => "computing",
        { Spearman: { } spearman, Pearson: { } pearson } => $"Spearman {Wording.Score(spearman)} · Pearson {Wording.Score(pearson)}",
        { } score => score.Reason,
    };

    private void Pick(SensitivityCell cell) => _session.Choose(state => state with { Method = cell.Entry.Id, Layer = cell.Layer.Name });

    private void Show(DisplaySettings display) => _session.Choose(state => state with { Workbench = state.Workbench with { Display = display } });
}
