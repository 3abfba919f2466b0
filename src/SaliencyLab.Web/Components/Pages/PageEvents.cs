using Microsoft.JSInterop;
using SaliencyLab.Web.Components.Dialogs;
using SaliencyLab.Web.Components.Messages;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Workbench.State;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Components.Pages;

/// <summary>What js/page.js tells the page: keys, uploads, labels.</summary>
internal sealed class PageEvents : IDisposable
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

    /// <summary>An upload is under way.</summary>
    [JSInvokable]
    public Task Uploading(string name, double share) => _showUpload(new UploadProgress(name, share));

    /// <summary>An upload has arrived and is a picture or model of this browser.</summary>
    [JSInvokable]
    public async Task Uploaded(string kind, string id)
    {
        await _showUpload(null);
        await _session.Choose(state => kind == "picture" ? state.ForPicture(id) : state.ForModel(id));
    }

    /// <summary>An upload was refused or broke off.</summary>
    [JSInvokable]
    public async Task UploadFailed(string name, string message, string? node, string? limit)
    {
        await _showUpload(null);
        _session.Report(new Problem($"{name} can’t be used", new Failure(FailureKind.Malformed, message) { Node = node, Limit = limit }));
    }

    /// <summary>The user stopped the upload.</summary>
    [JSInvokable]
    public Task UploadStopped() => _showUpload(null);

    /// <summary>A list of labels has arrived.</summary>
    [JSInvokable]
    public async Task LabelsUploaded(string id, string name, int count)
    {
        await _showUpload(null);
        await _labels.Give(new GivenLabels(id, name, count));
    }

    /// <inheritdoc />
    public void Dispose() => Reference.Dispose();
}
