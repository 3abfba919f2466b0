using Microsoft.JSInterop;
using SaliencyLab.Web.Components.Dialogs;
using SaliencyLab.Web.Components.Messages;
using SaliencyLab.Web.Workbench.State;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Components.Pages;

/// <summary>What js/page.js tells the workbench: keys, uploads, labels.</summary>
internal sealed class PageEvents : UploadEvents, IDisposable
{
    private readonly WorkbenchSession _session;
    private readonly Func<int, Task> _step;
    private readonly Func<UploadProgress?, Task> _showUpload;
    private readonly LabelsDesk _labels;
    private readonly Func<Task> _showHelp;

    /// <summary>Listens for one page.</summary>
    public PageEvents(WorkbenchSession session, Func<int, Task> step, Func<UploadProgress?, Task> showUpload, LabelsDesk labels, Func<Task> showHelp)
    {
        (_session, _step, _showUpload, _labels, _showHelp) = (session, step, showUpload, labels, showHelp);
        Reference = DotNetObjectReference.Create(this);
    }

    /// <summary>What the script holds.</summary>
    public DotNetObjectReference<PageEvents> Reference { get; }

    /// <summary>A key moved the layer.</summary>
    [JSInvokable]
    public Task Step(int layers) => _step(layers);

    /// <summary>A digit was pressed: the class at that place of the ranking, 1 the first.</summary>
    [JSInvokable]
    public Task ToggleRanked(int place) =>
        _session.View is { } view && view.Situation.Scores.Classes.ElementAtOrDefault(place - 1) is { } score
            ? _session.Choose(state => state with { Classes = ClassChoice.Toggle([.. _session.View!.Classes.Select(known => known.Index)], score.Index) })
            : Task.CompletedTask;

    /// <summary>Undo.</summary>
    [JSInvokable]
    public Task Undo() => _session.Undo();

    /// <summary>Redo.</summary>
    [JSInvokable]
    public Task Redo() => _session.Redo();

    /// <summary>The list of keys.</summary>
    [JSInvokable]
    public Task Help() => _showHelp();

    /// <inheritdoc />
    public void Dispose() => Reference.Dispose();

    private protected override Task Show(UploadProgress? upload) => _showUpload(upload);

    private protected override Task TakePicture(string id) => _session.Choose(state => state.ForPicture(id));

    private protected override Task TakeModel(string id) => _session.Choose(state => state.ForModel(id));

    private protected override Task TakeLabels(GivenLabels labels) => _labels.Give(labels);

    private protected override void Report(Problem problem) => _session.Report(problem);
}
