using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency;
using SaliencyLab.Web.Atlas;
using SaliencyLab.Web.Components.Panels;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Tests.Fakes;
using SaliencyLab.Web.Workbench.State;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Tests.Atlas;

public sealed class AtlasSessionTests : IDisposable
{
    private readonly FakeExplanations _engine = new();
    private readonly AtlasSession _session;
    private readonly List<string> _addresses = [];

    public AtlasSessionTests()
    {
        _session = new AtlasSession(new FakePictures(), new FakeModels(), _engine, action =>
        {
            action();
            return Task.CompletedTask;
        });
        _session.AddressChanged += _addresses.Add;
    }

    public void Dispose() => _session.Dispose();

    private PanelModel Cell(string key) => _session.Wall!.Cells.Single(cell => cell.Key == key);

    [Fact]
    public async Task The_whole_grid_is_one_request_at_the_deepest_layer_for_the_best_class()
    {
        await _session.Start("");

        var (_, entries) = Assert.Single(_engine.Submitted);
        Assert.Equal(30, entries.Select(entry => entry.Options?.ToString()).Distinct().Count());
        Assert.All(entries, entry => Assert.Equal(("extract-aggregate", "blocks.15", 2), (entry.Method, entry.Layer, entry.Class!.Value.GetInt32())));
        Assert.Equal(["bias", "scaling", "conv1x1", "conv3x3", "conv3x3_depthwise", "real"], _session.Wall!.Rows.Select(row => row.Title));
        Assert.Equal(["sum", "norm", "filter_norm", "max", "abs_max"], _session.Wall.Columns.Select(column => column.Title));
        Assert.Equal("""{"extract":"conv3x3","aggregate":"filter_norm"}""", entries[17].Options?.ToString());
        Assert.Equal("conv3x3/filter_norm", _session.Wall.Cells[17].Key);
    }

    [Fact]
    public void A_convolution_has_a_row_of_its_own_kernel_and_other_layers_say_why_not()
    {
        var layer = new Layer { Name = "conv1", Value = "v", Operator = "Conv", Shape = [1, 2, 4, 4], Channels = 2, Height = 4, Width = 4, Position = 3 };
        var plan = ExtractAggregatePlan.At(layer);
        Assert.Equal(["bias", "scaling", "conv1x1", "conv3x3", "conv3x3_depthwise", "real"], plan.Rows.Select(row => row.Key));
        Assert.Equal(["real/sum", "real/max"], plan.Cells.TakeLast(5).Where(cell => cell.Entry.Signed).Select(cell => cell.Key));
        Assert.Null(plan.Note);
        var other = ExtractAggregatePlan.At(layer with { Operator = "Relu" });
        Assert.Equal((5, "No row real: it needs a layer that is a convolution, and conv1 is the result of Relu."), (other.Rows.Count, other.Note));
    }

    [Fact]
    public async Task Methods_by_recommended_layers_are_one_request()
    {
        await _session.Start("?atlas=layers&of=1");

        var (_, entries) = Assert.Single(_engine.Submitted);
        Assert.Equal(8 * 5, entries.Count);
        Assert.Equal(["blocks.0", "blocks.2", "blocks.4", "blocks.10", "head"], _session.Wall!.Rows.Select(row => row.Title));
        Assert.Equal("56 × 56 · 24 ch", _session.Wall.Rows[1].Subtitle);
        Assert.Equal(("normgrad-selective", "blocks.0", 1), (entries[1].Method, entries[1].Layer, entries[1].Class!.Value.GetInt32()));
    }

    [Fact]
    public async Task A_cell_is_named_and_coloured_by_what_it_aggregates()
    {
        await _session.Start("");
        _engine.Finish(0, _ => MapRemarks.SameForEveryClass);

        Assert.Equal("conv1x1 · norm · espresso 23.5 %", Cell("conv1x1/norm").CaptionMain);
        Assert.Equal(["same for every class"], Cell("conv1x1/norm").Remarks);
        Assert.Equal(["bias/sum", "bias/max"], _session.Wall!.Cells.Take(5).Where(cell => cell.Signed).Select(cell => cell.Key));
        Assert.Equal("/all.zip", _session.ArchiveUrl);
        Assert.Equal(new RunCost(1, 2, 0.2), _session.Cost);
    }

    [Fact]
    public async Task Another_layer_leaves_the_earlier_maps_marked_as_old_and_is_in_the_address()
    {
        await _session.Start("");
        _engine.Finish(0);
        _session.Choose(state => state with { Workbench = state.Workbench with { Layer = "blocks.4" } });

        Assert.Equal(PanelState.Old, Cell("bias/sum").State);
        Assert.StartsWith("blocks.15 ", Cell("bias/sum").CaptionSub, StringComparison.Ordinal);
        Assert.Equal(["", "?layer=blocks.4"], _addresses);
        _engine.Finish(1);
        Assert.Equal(PanelState.Ready, Cell("bias/sum").State);
    }

    [Fact]
    public async Task A_scale_or_size_asks_for_nothing_anew()
    {
        await _session.Start("");
        _engine.Finish(0);
        _session.Choose(state => state with { Scale = AtlasScale.Column, Size = 96 });

        Assert.Single(_engine.Submitted);
        Assert.Equal(PanelState.Ready, Cell("bias/sum").State);
        Assert.Equal("?atlas-scale=column&size=96", _addresses[^1]);
    }

    [Fact]
    public async Task Choices_are_taken_back_and_taken_again()
    {
        await _session.Start("");
        _engine.Finish(0);
        _session.Choose(state => state with { Kind = AtlasKind.Layers });
        _session.Choose(state => state with { Kind = AtlasKind.Layers });
        _session.Choose(state => state with { Methods = ["grad-cam"] });

        await _session.Undo();
        Assert.Equal(8, _session.Wall!.Columns.Count);
        await _session.Undo();
        Assert.Equal((AtlasKind.Grid, ""), (_session.View!.State.Kind, _addresses[^1]));
        Assert.False(_session.CanUndo);
        await _session.Redo();
        Assert.Equal((AtlasKind.Layers, "?atlas=layers"), (_session.View.State.Kind, _addresses[^1]));
        Assert.True(_session.CanRedo);
    }

    [Fact]
    public async Task A_cell_goes_to_the_workbench_with_method_options_layer_and_class()
    {
        await _session.Start("?method=grad-cam&columns=layers&layer=blocks.4&of=5");

        var state = _session.View!.With(_session.Find("scaling/norm")!);

        Assert.Equal([new MethodChoice("grad-cam"), new MethodChoice("extract-aggregate", [new OptionChoice("extract", "\"scaling\"")])], state.Methods);
        Assert.Equal((ColumnKind.Methods, "blocks.4"), (state.Columns, state.Layer));
        Assert.Equal<int>([2, 1, 5], state.Classes!);
        Assert.Equal("?class=2&class=1&class=5&method=grad-cam&method=extract-aggregate~extract~\"scaling\"&layer=blocks.4", Uri.UnescapeDataString(WorkbenchAddress.Write(state)));
    }

    [Fact]
    public async Task A_cell_of_a_class_that_is_explained_already_adds_no_class()
    {
        await _session.Start("?atlas=layers");

        var state = _session.View!.With(_session.Find("blocks.2/layer-cam")!);

        Assert.Null(state.Classes);
        Assert.Equal("blocks.2", state.Layer);
        Assert.Equal(new MethodChoice("layer-cam"), state.Methods[^1]);
    }

    [Fact]
    public async Task Stop_ends_the_job_and_retry_asks_again()
    {
        await _session.Start("");
        _session.Stop();

        Assert.Equal(JobState.Cancelled, _engine.Submitted[0].Job.State);
        Assert.True(_session.HasStopped);
        Assert.Equal("Stopped before it was done.", Cell("bias/sum").Message);
        await _session.Retry();
        Assert.False(_session.HasStopped);
        _engine.Finish(1);
        Assert.Equal(PanelState.Ready, Cell("bias/sum").State);
    }

    [Fact]
    public async Task A_failed_job_says_why_and_may_be_tried_again()
    {
        await _session.Start("");
        _engine.Submitted[0].Job.Fail(new Failure(FailureKind.Impossible, "Too much memory."));

        Assert.Equal("Too much memory.", _session.Problem!.Failure.Message);
        Assert.Equal((PanelState.Failed, "Too much memory."), (Cell("bias/sum").State, Cell("bias/sum").Message));
        Assert.True(_session.CanRetry);
    }

    [Fact]
    public async Task A_model_that_can_not_be_opened_leaves_no_wall_and_says_why()
    {
        await _session.Start("?model=broken");

        Assert.Null(_session.Wall);
        Assert.Equal("/head/NonMaxSuppression", _session.Problem!.Failure.Node);
        Assert.True(_session.CanRetry);
    }

    [Fact]
    public async Task A_class_that_the_model_has_not_is_told()
    {
        await _session.Start("?of=1000");

        Assert.Equal("efficientnet_lite0.onnx has 7 classes, numbered from 0, and no class 1000; the first of the workbench is shown.", _session.Problem!.Failure.Message);
        Assert.Equal("espresso", _session.View!.Score.Label);
        Assert.False(_session.CanRetry);
    }

    [Fact]
    public async Task No_method_asks_for_nothing()
    {
        await _session.Start("?atlas=layers&atlas-method=");

        Assert.Empty(_engine.Submitted);
        Assert.Empty(_session.Wall!.Cells);
    }
}
