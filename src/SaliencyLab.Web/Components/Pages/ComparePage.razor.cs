using Microsoft.AspNetCore.Components.Routing;
using SaliencyLab.Web.Comparison;
using SaliencyLab.Web.Components.Messages;
using SaliencyLab.Web.Components.Panels;

namespace SaliencyLab.Web.Components.Pages;

/// <summary>Two models or two pictures beside each other: the same classes and methods, and the difference of their maps.</summary>
public sealed partial class ComparePage
{
    private ComparisonSession _session = null!;
    private ComparisonUploads _uploads = null!;
    private HistoryEvents _history = null!;
    private UploadProgress? _upload;

    private string? Opening => _session.Opening(Side.A) ?? _session.Opening(Side.B);

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        base.OnInitialized();
        _session = new ComparisonSession(Pictures, Models, Explanations, action => InvokeAsync(action));
        _session.Changed += StateHasChanged;
        _session.AddressChanged += (query, push) => _ = Scripts.WriteAddress(query, push);
        _uploads = new ComparisonUploads(_session, ShowUpload);
        _history = new HistoryEvents(_session.Undo, _session.Redo);
        Navigation.LocationChanged += Visited;
        _ = _session.Start(Query);
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await Scripts.ListenToFiles(_uploads.Reference);
            await Scripts.ListenToHistory(_history.Reference);
        }
    }

    private protected override void End()
    {
        Navigation.LocationChanged -= Visited;
        _session.Dispose();
        _uploads.Dispose();
        _history.Dispose();
    }

    private void Visited(object? sender, LocationChangedEventArgs change) =>
        _ = InvokeAsync(() => new Uri(change.Location).AbsolutePath == "/compare" ? _session.Visit(new Uri(change.Location).Query) : Task.CompletedTask);

    private static string Name(ComparisonView view, Side side)
    {
        var situation = view.Of(side).Situation;
        return view.SamePicture ? situation.Session.Model.Name : $"{situation.Picture.Name} · {situation.Session.Model.Name}";
    }

    private Task ShowUpload(UploadProgress? upload) => InvokeAsync(() =>
    {
        _upload = upload;
        StateHasChanged();
    });

    private Task Show(DisplaySettings display) => _session.Choose(state => state with { Workbench = state.Workbench with { Display = display } });
}
