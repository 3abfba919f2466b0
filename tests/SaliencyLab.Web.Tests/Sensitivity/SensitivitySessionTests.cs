using SaliencyLab.Web.Components.Panels;
using SaliencyLab.Web.Sensitivity;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Tests.Fakes;

namespace SaliencyLab.Web.Tests.Sensitivity;

public sealed class SensitivitySessionTests : IDisposable
{
    private const string TwoMethods = "?sensitivity-method=normgrad&sensitivity-method=grad-cam";
    private readonly FakeExplanations _engine = new();
    private readonly FakeSensitivity _sensitivity = new();
    private readonly SensitivitySession _session;
    private readonly List<string> _addresses = [];

    public SensitivitySessionTests()
    {
        _session = new SensitivitySession(new FakePictures(), new FakeModels(), _engine, _sensitivity, action =>
        {
            action();
            return Task.CompletedTask;
        });
        _session.AddressChanged += _addresses.Add;
    }

    public void Dispose() => _session.Dispose();

    [Fact]
    public async Task The_best_and_the_worst_class_are_compared_at_the_recommended_layers_and_the_workbench_s()
    {
        await _session.Start(TwoMethods);

        Assert.Equal(("espresso", "polecat"), (_session.View!.Best.Label, _session.View.Worst.Label));
        Assert.Equal(["blocks.0", "blocks.2", "blocks.4", "blocks.10", "blocks.15", "head"], _session.View.Layers.Select(layer => layer.Name));
        var (_, entries) = Assert.Single(_engine.Submitted);
        Assert.Equal(2 * 2 * 6, entries.Count);
        Assert.Equal([2, 6], entries.Select(entry => entry.Class!.Value.GetInt32()).Distinct());
        Assert.Equal("normgrad/blocks.15", _session.View.Chosen!.Key);
        Assert.Empty(_sensitivity.Asked);
    }

    [Fact]
    public async Task Each_pair_of_finished_maps_is_scored_once()
    {
        await _session.Start(TwoMethods);
        _engine.Finish(0);

        var pairs = Assert.Single(_sensitivity.Asked);
        Assert.Equal(12, pairs.Count);
        Assert.Equal((0, 1), (pairs[0].Best.Number, pairs[0].Worst.Number));
        Assert.Equal(0.6, _session.Score(_session.View!.Cells[4])!.Spearman);
        Assert.Equal([PanelState.Ready, PanelState.Ready], _session.Maps!.Panels.Select(panel => panel.State));
        Assert.Equal(["espresso", "polecat"], _session.Maps.Rows.Select(row => row.Label));

        _session.Choose(state => state with { Method = "grad-cam", Layer = "blocks.2" });
        Assert.Single(_sensitivity.Asked);
        Assert.StartsWith("Grad-CAM · espresso", _session.Maps.Panels[0].CaptionMain, StringComparison.Ordinal);
        Assert.Equal($"{TwoMethods}&shown-method=grad-cam&shown-layer=blocks.2", _addresses[^1]);
    }

    [Fact]
    public async Task All_layers_of_the_ruler_ask_only_for_what_is_new()
    {
        await _session.Start(TwoMethods);
        _engine.Finish(0);
        _session.Choose(state => state with { Layers = SensitivityLayers.All });

        Assert.Equal(10, _session.View!.Layers.Count);
        Assert.Equal(2 * 2 * 4, _engine.Submitted[1].Entries.Count);
        _engine.Finish(1);
        Assert.Equal(2 * 4, _sensitivity.Asked[1].Count);
    }

    [Fact]
    public async Task What_can_not_be_scored_is_told_once_and_tried_again()
    {
        _sensitivity.Failure = new Failure(FailureKind.NotFound, "Some of the maps are no longer held.");
        await _session.Start(TwoMethods);
        _engine.Finish(0);

        Assert.Single(_sensitivity.Asked);
        Assert.Equal("Some of the maps are no longer held.", _session.Problem!.Failure.Message);

        _sensitivity.Failure = null;
        await _session.Retry();
        _engine.Finish(1);
        Assert.Null(_session.Problem);
        Assert.Equal(1, _session.Score(_session.View!.Cells[0])!.Spearman);
    }

    [Fact]
    public async Task Choices_are_taken_back_and_taken_again()
    {
        await _session.Start(TwoMethods);
        _session.Choose(state => state with { Layers = SensitivityLayers.All });
        _session.Choose(state => state with { Method = "grad-cam" });

        await _session.Undo();
        Assert.Equal("normgrad", _session.View!.Chosen!.Entry.Id);
        await _session.Undo();
        Assert.Equal((6, TwoMethods), (_session.View.Layers.Count, _addresses[^1]));
        Assert.False(_session.CanUndo);
        await _session.Redo();
        Assert.Equal(10, _session.View.Layers.Count);
        Assert.True(_session.CanRedo);
    }

    [Fact]
    public async Task More_maps_than_a_request_may_ask_for_are_several_requests_that_stop_together()
    {
        using var session = new SensitivitySession(new FakePictures(), new FakeModels(layers: 300), _engine, _sensitivity, action =>
        {
            action();
            return Task.CompletedTask;
        });
        await session.Start($"{TwoMethods}&sensitivity-layers=all");

        Assert.Equal([512, 512, 176], _engine.Submitted.Select(submitted => submitted.Entries.Count));
        session.Stop();
        Assert.All(_engine.Submitted, submitted => Assert.Equal(JobState.Cancelled, submitted.Job.State));
        Assert.True(session.HasStopped);
    }

    [Fact]
    public async Task A_method_that_there_is_not_is_told()
    {
        await _session.Start("?sensitivity-method=rise&sensitivity-method=normgrad");

        Assert.Equal(["NormGrad"], _session.View!.Methods.Select(method => method.Name));
        Assert.Contains("'rise'", _session.Problem!.Failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopped_maps_are_computed_on_the_user_s_word()
    {
        await _session.Start(TwoMethods);
        _session.Stop();

        Assert.True(_session.HasStopped);
        await _session.Retry();
        _engine.Finish(1);
        Assert.NotNull(_session.Score(_session.View!.Cells[0]));
    }
}
