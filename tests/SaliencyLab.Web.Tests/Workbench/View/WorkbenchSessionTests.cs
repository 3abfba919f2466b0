using SaliencyLab.Saliency;
using SaliencyLab.Web.Components.Panels;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Tests.Fakes;
using SaliencyLab.Web.Workbench.State;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Tests.Workbench.View;

public sealed class WorkbenchSessionTests : IDisposable
{
    private readonly FakeExplanations _engine = new();
    private readonly WorkbenchSession _session;
    private readonly List<(string Query, bool Push)> _addresses = [];

    public WorkbenchSessionTests()
    {
        _session = new WorkbenchSession(new FakePictures(), new FakeModels(), _engine, action =>
        {
            action();
            return Task.CompletedTask;
        });
        _session.AddressChanged += (query, push) => _addresses.Add((query, push));
    }

    public void Dispose() => _session.Dispose();

    private PanelModel Panel(string key) => _session.Grid!.Panels.Single(panel => panel.Key == key);

    [Fact]
    public async Task First_visit_asks_for_the_two_top_classes_at_the_deepest_layer()
    {
        await _session.Start("");

        Assert.Equal([2, 1], _session.Grid!.Rows.Select(row => row.Index));
        Assert.Equal(["NormGrad", "Grad-CAM", "Smooth Grad-CAM++"], _session.Grid.Columns.Select(column => column.Title));
        Assert.Equal("blocks.15", _session.View!.Layer.Name);
        Assert.Equal(["blocks.0", "blocks.2", "blocks.4", "blocks.10", "head"], _session.Combination!.Layers.Select(layer => layer.Name));
    }

    [Fact]
    public async Task Maps_of_a_single_pass_come_in_one_job_before_the_slow_ones()
    {
        await _session.Start("");

        Assert.Equal(2, _engine.Submitted.Count);
        Assert.Equal(["grad-cam", "normgrad"], _engine.Submitted[0].Entries.Select(entry => entry.Method).Distinct().Order());
        Assert.Equal(2 * (2 + 5), _engine.Submitted[0].Entries.Count);
        Assert.Equal(["smooth-grad-cam-plus-plus"], _engine.Submitted[1].Entries.Select(entry => entry.Method).Distinct());
    }

    [Fact]
    public async Task A_method_at_the_level_of_the_input_has_its_maps_there_whatever_the_layer()
    {
        await _session.Start("");
        await _session.Choose(state => state with { Methods = [.. state.Methods, new MethodChoice("smoothgrad")], Layer = "blocks.10" });

        var entries = _engine.Submitted.SelectMany(submitted => submitted.Entries).Where(entry => entry.Method == "smoothgrad").ToList();
        Assert.Equal(["input", "input"], entries.Select(entry => entry.Layer));
        Assert.Equal("input · 224 × 224", Panel("2/smoothgrad").CaptionSub);
        Assert.Contains("\"layer\": \"input\"", _session.RequestJson(), StringComparison.Ordinal);
        Assert.DoesNotContain(_session.Combination!.Methods, method => method.Id == "smoothgrad");
    }

    [Fact]
    public async Task A_method_at_the_level_of_the_input_is_one_column_where_columns_are_layers()
    {
        await _session.Start("");
        await _session.Choose(state => state with { Columns = ColumnKind.Layers, LayeredMethod = "smoothgrad" });

        Assert.Equal(["input"], _session.Grid!.Columns.Select(column => column.Title));
    }

    [Fact]
    public async Task With_a_step_each_column_is_followed_by_that_after_it_and_by_their_difference()
    {
        await _session.Start("?method=normgrad&meta=-0.01");

        Assert.Equal(["NormGrad", "Stepped", "Difference"], _session.Grid!.Columns.Select(column => column.Title));
        Assert.Equal("θ + 0.01 ∇CE", _session.Grid.Columns[1].Subtitle);
        Assert.Equal(new PanelDifference("2/normgrad+step", "2/normgrad"), Panel("2/normgrad+difference").Difference);
        Assert.Equal(2, _engine.Submitted.Count);
        Assert.All(_engine.Submitted[0].Entries, entry => Assert.Null(entry.Meta));
        Assert.Equal([(0.01, true), (0.01, true)], _engine.Submitted[1].Entries.Select(entry => (entry.Meta!.Epsilon ?? 0, entry.Meta.Negate ?? false)));

        _engine.Finish(0);
        Assert.Equal(PanelState.Computing, Panel("2/normgrad+difference").State);
        _engine.Finish(1);
        Assert.Equal(PanelState.Ready, Panel("2/normgrad+difference").State);
        Assert.Equal("blocks.15 · 7 × 7 · ε −0.01 · 0.20 s", Panel("2/normgrad+step").CaptionSub);
        Assert.Contains("\"negate\": true", _session.RequestJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_map_is_named_by_its_own_job()
    {
        await _session.Start("");
        _engine.Finish(0);

        Assert.Equal(PanelState.Ready, Panel("2/grad-cam").State);
        Assert.Equal("Grad-CAM · espresso 23.5 %", Panel("2/grad-cam").CaptionMain);
        Assert.Equal("blocks.15 · 7 × 7 · 0.20 s", Panel("2/grad-cam").CaptionSub);
        Assert.Equal("efficientnet_lite0.onnx", Panel("2/grad-cam").CaptionModel);
        Assert.Equal(PanelState.Computing, Panel("2/smooth-grad-cam-plus-plus").State);
        Assert.Equal(new RunCost(1, 2, 0.2), _session.Cost);
    }

    [Fact]
    public async Task Another_layer_leaves_the_earlier_map_marked_as_old_under_its_own_caption()
    {
        await _session.Start("");
        _engine.Finish(0);
        await _session.Choose(state => state with { Layer = "blocks.4" });

        Assert.Equal(PanelState.Old, Panel("2/grad-cam").State);
        Assert.StartsWith("blocks.15 ", Panel("2/grad-cam").CaptionSub, StringComparison.Ordinal);
        _engine.Finish(2);
        Assert.Equal(PanelState.Ready, Panel("2/grad-cam").State);
        Assert.StartsWith("blocks.4 ", Panel("2/grad-cam").CaptionSub, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_late_result_of_an_earlier_choice_is_dropped()
    {
        await _session.Start("?method=grad-cam&combine=normgrad");
        await _session.Choose(state => state with { Classes = [5] });
        var job = _engine.Submitted[0].Job;
        Assert.Equal(JobState.Cancelled, job.State);

        await _session.Choose(state => state with { Classes = [5], Layer = "blocks.0" });
        _engine.Finish(1);

        Assert.All(_session.Grid!.Panels, panel => Assert.Null(panel.MapUrl));
    }

    [Fact]
    public async Task A_layer_that_is_the_same_for_every_class_is_left_out_until_it_is_put_back()
    {
        await _session.Start("");
        Assert.Equal("NormGrad · espresso 23.5 %", _session.Combination!.Panels[0].CaptionMain);
        _engine.Finish(0, layer => layer == "head" ? MapRemarks.SameForEveryClass : MapRemarks.None);

        var head = _session.Combination!.Layers[^1];
        Assert.Equal((false, 0, "same for every class"), (head.Included, head.Weight, head.Remark));
        Assert.Equal([0.25, 0.5, 0.75, 1], _session.Combination.Layers.Take(4).Select(layer => layer.Weight));
        Assert.Equal("NormGrad × 4 · espresso 23.5 %", _session.Combination.Panels[0].CaptionMain);

        await _session.Choose(state => state with { Combination = state.Combination with { PutBack = ["head"] } });
        Assert.Equal([0.2, 0.4, 0.6, 0.8, 1], _session.Combination.Layers.Select(layer => layer.Weight));
    }

    [Fact]
    public async Task A_map_that_is_rounding_only_is_told_to_the_browser_as_flat()
    {
        await _session.Start("?layer=head");
        var job = 0;
        foreach (var _ in _engine.Submitted.ToList())
        {
            _engine.Finish(job++, layer => layer == "head" ? MapRemarks.SameValueEverywhere : MapRemarks.None);
        }

        Assert.All(_session.Grid!.Panels, panel => Assert.Equal((PanelState.Ready, true), (panel.State, panel.Flat)));
        Assert.Equal([false, false, false, false, true], _session.Combination!.Layers.Select(layer => layer.Maps[0]!.Flat));
    }

    [Fact]
    public async Task A_model_that_can_not_be_opened_leaves_the_view_and_says_why()
    {
        await _session.Start("");
        _engine.Finish(0);
        var before = _session.State;
        await _session.Choose(state => state.ForModel("broken"));

        Assert.Equal(before, _session.State);
        Assert.Equal(PanelState.Ready, Panel("2/grad-cam").State);
        Assert.Equal("broken.onnx can’t be opened", _session.Problem!.Title);
        Assert.Equal("/head/NonMaxSuppression", _session.Problem.Failure.Node);
        Assert.False(_session.CanUndo);
    }

    [Fact]
    public async Task A_failure_at_a_node_offers_the_other_recommended_layers_and_one_of_them_closes_it()
    {
        await _session.Start("?layer=head");
        _engine.Submitted[0].Job.Fail(new Failure(FailureKind.Impossible, "It has no gradient.") { Node = "/head/Round" });
        Assert.Equal(["blocks.10", "blocks.4", "blocks.2", "blocks.0"], _session.Problem!.Layers);

        await _session.ChooseInstead("blocks.10");
        Assert.Equal("blocks.10", _session.View!.Layer.Name);
        Assert.Null(_session.Problem);
    }

    [Fact]
    public async Task A_failure_that_no_layer_caused_offers_none()
    {
        await _session.Start("");
        _engine.Submitted[0].Job.Fail(new Failure(FailureKind.Busy, "Too much at once."));

        Assert.Empty(_session.Problem!.Layers);
    }

    [Fact]
    public async Task A_view_that_can_not_be_shown_is_the_first_visits_with_a_message()
    {
        await _session.Start("?image=gone&layer=blocks.4");

        Assert.Equal("cat_and_coffee.jpg", _session.State.Picture);
        Assert.Contains("'gone'", _session.Problem!.Failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_model_does_not_have_is_left_out_with_a_message()
    {
        await _session.Start("?layer=layer4&class=7000&class=2");

        Assert.Equal([2], _session.View!.Classes.Select(score => score.Index));
        Assert.Equal("blocks.15", _session.View.Layer.Name);
        Assert.Contains("'layer4'", _session.Problem!.Failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_picture_is_a_new_entry_of_the_history_and_a_choice_is_not()
    {
        await _session.Start("");
        await _session.Choose(state => state with { Layer = "blocks.4" });
        await _session.Choose(state => state.ForPicture("cat.jpg"));

        Assert.Equal([("", false), ("?layer=blocks.4", false), ("?image=cat.jpg&layer=blocks.4", true)], _addresses);
    }

    [Fact]
    public async Task Undo_restores_picture_and_choices()
    {
        await _session.Start("");
        await _session.Choose(state => state with { Layer = "blocks.4" });
        await _session.Choose(state => state.ForPicture("cat.jpg"));

        await _session.Undo();
        Assert.Equal(("cat_and_coffee.jpg", "blocks.4"), (_session.View!.State.Picture, _session.View.Layer.Name));
        await _session.Undo();
        Assert.Equal("blocks.15", _session.View.Layer.Name);
        await _session.Redo();
        await _session.Redo();
        Assert.Equal("cat.jpg", _session.View.State.Picture);
        Assert.False(_session.CanRedo);
    }

    [Fact]
    public async Task A_stopped_job_waits_until_it_is_started_again()
    {
        await _session.Start("");
        await _session.StopPanel("2/smooth-grad-cam-plus-plus");

        Assert.Equal(JobState.Cancelled, _engine.Submitted[1].Job.State);
        Assert.Equal(PanelState.Failed, Panel("1/smooth-grad-cam-plus-plus").State);
        _session.Retry();
        Assert.Equal(PanelState.Computing, Panel("1/smooth-grad-cam-plus-plus").State);
        Assert.Equal(3, _engine.Submitted.Count);
    }

    [Fact]
    public async Task A_map_that_is_refined_is_shown_with_its_samples_and_error()
    {
        await _session.Start("");
        _engine.Refine(1, samples: 4, of: 16, error: 0.042);

        var panel = Panel("1/smooth-grad-cam-plus-plus");
        Assert.Equal((PanelState.Computing, true, "4 of 16 samples · ± 4.2 %"), (panel.State, panel.Refining, panel.Message));
        Assert.Equal("blocks.15 · 7 × 7 · 4 of 16 samples · ± 4.2 %", panel.CaptionSub);
        Assert.EndsWith("-4/maps/1.f32", panel.MapUrl, StringComparison.Ordinal);

        _engine.Refine(1, samples: 8, of: 16, error: 0.03);
        Assert.Equal("8 of 16 samples · ± 3 %", Panel("1/smooth-grad-cam-plus-plus").Message);
        _engine.Finish(1);
        Assert.Equal((PanelState.Ready, false, null), (Panel("1/smooth-grad-cam-plus-plus").State, Panel("1/smooth-grad-cam-plus-plus").Refining, Panel("1/smooth-grad-cam-plus-plus").Message));
    }

    [Fact]
    public async Task A_stopped_refinement_stays_under_its_own_number_of_samples()
    {
        await _session.Start("");
        _engine.Refine(1, samples: 9, of: 16, error: 0.042);
        await _session.StopPanel("2/smooth-grad-cam-plus-plus");

        Assert.Equal(JobState.Cancelled, _engine.Submitted[1].Job.State);
        Assert.Equal("9 samples", _session.Grid!.Columns[2].Subtitle);
        Assert.All(_engine.Submitted[2].Entries, entry => Assert.Equal("""{"samples":9}""", entry.Options!.Value.GetRawText()));
        Assert.Contains("smooth-grad-cam-plus-plus~samples~9", _addresses[^1].Query, StringComparison.Ordinal);
        await _session.Undo();
        Assert.Equal("16 samples", _session.Grid.Columns[2].Subtitle);
    }

    [Fact]
    public async Task Columns_may_be_layers_of_one_method()
    {
        await _session.Start("?columns=layers&layered=grad-cam&layers=head&layers=blocks.2");

        Assert.Equal(["blocks.2", "head"], _session.Grid!.Columns.Select(column => column.Title));
        Assert.Equal("7 × 7 · 1280 ch", _session.Grid.Columns[1].Subtitle);
        Assert.Equal(["2/grad-cam/blocks.2", "2/grad-cam/head", "1/grad-cam/blocks.2", "1/grad-cam/head"], _session.Grid.Panels.Select(panel => panel.Key));
    }

    [Fact]
    public async Task The_request_names_what_is_shown()
    {
        await _session.Start("?class=2&method=grad-cam&weights=uniform");
        _engine.Finish(0, layer => layer == "head" ? MapRemarks.SameForEveryClass : MapRemarks.None);

        Assert.Equal(
            """
            {
              "model": "efficientnet_lite0",
              "image": "cat_and_coffee.jpg",
              "maps": [
                {
                  "method": "grad-cam",
                  "layer": "blocks.15",
                  "class": 2
                },
                {
                  "method": "normgrad",
                  "layers": [
                    "blocks.0",
                    "blocks.2",
                    "blocks.4",
                    "blocks.10"
                  ],
                  "class": 2,
                  "combine": {
                    "by": "product",
                    "weights": "uniform"
                  }
                }
              ]
            }
            """.ReplaceLineEndings("\n"),
            _session.RequestJson()!.ReplaceLineEndings("\n"));
    }
}
