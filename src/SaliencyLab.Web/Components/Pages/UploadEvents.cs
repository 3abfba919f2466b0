using Microsoft.JSInterop;
using SaliencyLab.Web.Components.Dialogs;
using SaliencyLab.Web.Components.Messages;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Components.Pages;

/// <summary>What js/upload.js tells a page.</summary>
internal abstract class UploadEvents
{
    /// <summary>An upload is under way.</summary>
    [JSInvokable]
    public Task Uploading(string name, double share) => Show(new UploadProgress(name, share));

    /// <summary>An upload has arrived and is a picture or model of this browser.</summary>
    [JSInvokable]
    public async Task Uploaded(string kind, string id)
    {
        await Show(null);
        await (kind == "picture" ? TakePicture(id) : TakeModel(id));
    }

    /// <summary>An upload was refused or broke off.</summary>
    [JSInvokable]
    public async Task UploadFailed(string name, string message, string? node, string? limit)
    {
        await Show(null);
        Report(new Problem($"{name} can’t be used", new Failure(FailureKind.Malformed, message) { Node = node, Limit = limit }));
    }

    /// <summary>Some of what was given was not uploaded.</summary>
    [JSInvokable]
    public Task NotTaken(LeftFile[] files)
    {
        Report(LeftFiles.Describe(files));
        return Task.CompletedTask;
    }

    /// <summary>The user stopped the upload.</summary>
    [JSInvokable]
    public Task UploadStopped() => Show(null);

    /// <summary>A list of labels has arrived.</summary>
    [JSInvokable]
    public async Task LabelsUploaded(string id, string name, int count)
    {
        await Show(null);
        await TakeLabels(new GivenLabels(id, name, count));
    }

    /// <summary>Shows how far an upload is; null: none is under way.</summary>
    private protected abstract Task Show(UploadProgress? upload);

    /// <summary>Shows a picture, by id.</summary>
    private protected abstract Task TakePicture(string id);

    /// <summary>Opens a model, by id.</summary>
    private protected abstract Task TakeModel(string id);

    /// <summary>Takes a list of labels.</summary>
    private protected abstract Task TakeLabels(GivenLabels labels);

    /// <summary>Shows a problem.</summary>
    private protected abstract void Report(Problem problem);
}
