using SaliencyLab.Saliency;
using SaliencyLab.Web.Comparison;
using SaliencyLab.Web.Components.Comparison;
using SaliencyLab.Web.Components.Panels;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Tests.Fakes;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Tests.Comparison;

public sealed class ComparisonSessionTests : IDisposable
{
    private readonly FakeExplanations _engine = new();
    private readonly ComparisonSession _session;
    private readonly List<(string Query, bool Push)> _addresses = [];

    public ComparisonSessionTests()
    {
        _session = new ComparisonSession(new FakePictures(), new FakeModels(), _engine, action =>
        {
            action();
            return Task.CompletedTask;
        });
        _session.AddressChanged += (query, push) => _addresses.Add((query, push));
    }

    public void Dispose() => _session.Dispose();

    private ComparedMaps Line => _session.Grid!.Classes[0].Lines[0];

    [Fact]
    public async Task Both_sides_ask_for_the_same_methods_and_classes()
    {
        await _session.Start("?method=grad-cam&class=2");

        Assert.Equal(2, _engine.Submitted.Count);
        Assert.All(_engine.Submitted, submitted =>
        {
            var entry = Assert.Single(submitted.Entries);
            Assert.Equal(("grad-cam", "blocks.15", 2), (entry.Method, entry.Layer, entry.Class!.Value.GetInt32()));
        });
        Assert.Equal("2/grad-cam/difference", Line.Difference!.Key);
        Assert.Equal(PanelState.Computing, Line.Difference.State);
        _engine.Finish(0);
        Assert.Equal((PanelState.Ready, PanelState.Computing, PanelState.Computing), (Line.A.State, Line.B.State, Line.Difference!.State));
        _engine.Finish(1);
        Assert.Equal((PanelState.Ready, "Grad-CAM · espresso · A − B", "blocks.15 − blocks.15"), (Line.Difference!.State, Line.Difference.CaptionMain, Line.Difference.CaptionModel));
        Assert.Equal(new RunCost(2, 4, 0.4), _session.Cost);
    }

    [Fact]
    public async Task A_layer_of_one_side_leaves_the_other_and_is_in_the_address()
    {
        await _session.Start("?method=grad-cam&class=2");
        _engine.Finish(0);
        _engine.Finish(1);
        await _session.Choose(state => state.ForLayer(Side.B, "blocks.4"));

        Assert.Equal("blocks.4", Assert.Single(_engine.Submitted[2].Entries).Layer);
        Assert.Equal((PanelState.Ready, PanelState.Old, PanelState.Old), (Line.A.State, Line.B.State, Line.Difference!.State));
        Assert.Equal(("?class=2&method=grad-cam&other-layer=blocks.4", false), _addresses[^1]);
    }

    [Fact]
    public async Task Undo_and_redo_go_over_layers_and_models_and_a_new_model_is_a_new_entry_of_the_history()
    {
        await _session.Start("?method=grad-cam&class=2");
        await _session.Choose(state => state.ForLayer(Side.B, "blocks.4"));
        await _session.Choose(state => state.ForModel(Side.B, "efficientnet_lite0"));
        Assert.Equal(("?class=2&method=grad-cam&other-model=efficientnet_lite0", true), _addresses[^1]);

        await _session.Undo();
        Assert.Equal(("mobilenet_v2", "blocks.4"), (_session.View!.B.State.Model, _session.View.B.Layer.Name));
        await _session.Undo();
        Assert.Equal("blocks.15", _session.View.B.Layer.Name);
        Assert.False(_session.CanUndo);
        await _session.Redo();
        await _session.Redo();
        Assert.Equal("efficientnet_lite0", _session.View.B.State.Model);
        Assert.False(_session.CanRedo);
    }

    [Fact]
    public async Task The_back_button_brings_the_earlier_model_back()
    {
        await _session.Start("?method=grad-cam&class=2");
        await _session.Choose(state => state.ForModel(Side.B, "efficientnet_lite0"));
        await _session.Visit("?class=2&method=grad-cam");

        Assert.Equal("mobilenet_v2", _session.View!.B.State.Model);
        await _session.Undo();
        Assert.Equal("efficientnet_lite0", _session.View.B.State.Model);
    }

    [Fact]
    public async Task Two_pictures_have_no_difference()
    {
        await _session.Start("?method=grad-cam&class=2&other-image=cat.jpg");

        Assert.Null(Line.Difference);
        Assert.False(_session.Grid!.SamePicture);
    }

    [Fact]
    public async Task A_map_that_is_the_same_everywhere_is_told_beside_the_difference()
    {
        await _session.Start("?method=grad-cam&class=2");
        _engine.Finish(0, _ => MapRemarks.SameValueEverywhere);
        _engine.Finish(1);

        Assert.Equal(["A is the same everywhere"], Line.Difference!.Remarks);
    }

    [Fact]
    public async Task A_model_that_can_not_be_opened_leaves_what_was_shown()
    {
        await _session.Start("?method=grad-cam&class=2");
        await _session.Choose(state => state.ForModel(Side.B, "broken"));

        Assert.Equal("/head/NonMaxSuppression", _session.Problem!.Failure.Node);
        Assert.Equal("mobilenet_v2", _session.State.Of(Side.B).Model);
        Assert.Null(_session.Opening(Side.B));
        Assert.NotNull(_session.Grid);
    }

    [Fact]
    public async Task A_first_model_that_can_not_be_opened_is_told_and_another_opens()
    {
        await _session.Start("?model=broken");
        Assert.Null(_session.Grid);
        Assert.True(_session.CanRetry);

        await _session.Choose(state => state.ForModel(Side.A, "efficientnet_lite0"));
        Assert.NotNull(_session.Grid);
        Assert.Null(_session.Problem);
    }

    [Fact]
    public async Task A_layer_that_a_side_has_not_is_told()
    {
        await _session.Start("?other-layer=nowhere");

        Assert.Equal("mobilenet_v2.onnx has no layer 'nowhere' with a map; the choice is left out.", _session.Problem!.Failure.Message);
        Assert.Equal("blocks.15", _session.View!.B.Layer.Name);
    }

    [Fact]
    public async Task Stop_ends_a_sides_job_and_retry_asks_again()
    {
        await _session.Start("?method=grad-cam&class=2");
        _session.Stop(_engine.Submitted[1].Job);

        Assert.Equal(JobState.Cancelled, _engine.Submitted[1].Job.State);
        Assert.Equal((PanelState.Failed, "Stopped before it was done."), (Line.B.State, Line.B.Message));
        Assert.Equal("Needs both maps.", Line.Difference!.Message);
        await _session.Retry();
        Assert.Equal(PanelState.Computing, Line.B.State);
    }
}
