using Microsoft.JSInterop;
using SaliencyLab.Web.Comparison;
using SaliencyLab.Web.Components.Dialogs;
using SaliencyLab.Web.Components.Messages;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Components.Pages;

/// <summary>Uploads of the comparison's page: they go to the side whose menus were used last, the second at first.</summary>
internal sealed class ComparisonUploads : UploadEvents, IDisposable
{
    private readonly ComparisonSession _session;
    private readonly Func<UploadProgress?, Task> _show;

    /// <summary>Listens for one page.</summary>
    public ComparisonUploads(ComparisonSession session, Func<UploadProgress?, Task> show)
    {
        (_session, _show) = (session, show);
        Reference = DotNetObjectReference.Create(this);
    }

    /// <summary>What the script holds.</summary>
    public DotNetObjectReference<ComparisonUploads> Reference { get; }

    /// <summary>The side that an upload goes to.</summary>
    public Side Side { get; set; } = Side.B;

    /// <inheritdoc />
    public void Dispose() => Reference.Dispose();

    private protected override Task Show(UploadProgress? upload) => _show(upload);

    private protected override Task TakePicture(string id) => _session.Choose(state => state.ForPicture(Side, id));

    private protected override Task TakeModel(string id) => _session.Choose(state => state.ForModel(Side, id));

    private protected override Task TakeLabels(GivenLabels labels)
    {
        Report(new Problem($"{labels.Name} belongs to a model", new Failure(
            FailureKind.Conflict, "Labels are given to a model in the workbench, under Edit beside its preprocessing. Open the model there, then compare it.")));
        return Task.CompletedTask;
    }

    private protected override void Report(Problem problem) => _session.Report(problem);
}
