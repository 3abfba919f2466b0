using SaliencyLab.Saliency;
using SaliencyLab.Web.Components.Panels;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Workbench.State;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Tests.Workbench.View;

/// <summary>Which maps a workbench asks for, and what it shows of them.</summary>
public sealed class WorkbenchMapsTests : StartableSession
{
    [Fact]
    public async Task Maps_of_a_single_pass_come_in_one_job_before_the_slow_ones()
    {
        await Session.Start("");

        Assert.Equal(2, Engine.Submitted.Count);
        Assert.Equal(["grad-cam", "normgrad"], Engine.Submitted[0].Entries.Select(entry => entry.Method).Distinct().Order());
        Assert.Equal(2 * (2 + 5), Engine.Submitted[0].Entries.Count);
        Assert.Equal(["smooth-grad-cam-plus-plus"], Engine.Submitted[1].Entries.Select(entry => entry.Method).Distinct());
        Assert.Equal([null, Engine.Submitted[0].Job], Engine.Before);
    }

    [Fact]
    public async Task A_method_at_the_level_of_the_input_has_its_maps_there_whatever_the_layer()
    {
        await Session.Start("");
        await Session.Choose(state => state with { Methods = [.. state.Methods, new MethodChoice("smoothgrad")], Layer = "blocks.10" });

        var entries = Engine.Submitted.SelectMany(submitted => submitted.Entries).Where(entry => entry.Method == "smoothgrad").ToList();
        Assert.Equal(["input", "input"], entries.Select(entry => entry.Layer));
        Assert.Equal("input · 224 × 224", Panel("2/smoothgrad").CaptionSub);
        Assert.Contains("\"layer\": \"input\"", Session.RequestJson(), StringComparison.Ordinal);
        Assert.DoesNotContain(Session.Combination!.Methods, method => method.Id == "smoothgrad");
    }

    [Fact]
    public async Task A_method_at_the_level_of_the_input_is_one_column_where_columns_are_layers()
    {
        await Session.Start("");
        await Session.Choose(state => state with { Columns = ColumnKind.Layers, LayeredMethod = "smoothgrad" });

        Assert.Equal(["input"], Session.Grid!.Columns.Select(column => column.Title));
    }

    [Fact]
    public async Task With_a_step_each_column_is_followed_by_that_after_it_and_by_their_difference()
    {
        await Session.Start("?method=normgrad&meta=-0.01");

        Assert.Equal(["NormGrad", "Stepped", "Difference"], Session.Grid!.Columns.Select(column => column.Title));
        Assert.Equal("θ + 0.01 ∇CE", Session.Grid.Columns[1].Subtitle);
        Assert.Equal(new PanelDifference("2/normgrad+step", "2/normgrad"), Panel("2/normgrad+difference").Difference);
        Assert.Equal(2, Engine.Submitted.Count);
        Assert.All(Engine.Submitted[0].Entries, entry => Assert.Null(entry.Meta));
        Assert.Equal([(0.01, true), (0.01, true)], Engine.Submitted[1].Entries.Select(entry => (entry.Meta!.Epsilon ?? 0, entry.Meta.Negate ?? false)));

        Engine.Finish(0);
        Assert.Equal(PanelState.Computing, Panel("2/normgrad+difference").State);
        Engine.Finish(1);
        Assert.Equal(PanelState.Ready, Panel("2/normgrad+difference").State);
        Assert.Equal("blocks.15 · 7 × 7 · ε −0.01 · 0.20 s", Panel("2/normgrad+step").CaptionSub);
        Assert.Contains("\"negate\": true", Session.RequestJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_map_is_named_by_its_own_job()
    {
        await Session.Start("");
        Engine.Finish(0);

        Assert.Equal(PanelState.Ready, Panel("2/grad-cam").State);
        Assert.Equal("Grad-CAM · espresso 23.5 %", Panel("2/grad-cam").CaptionMain);
        Assert.Equal("blocks.15 · 7 × 7 · 0.20 s", Panel("2/grad-cam").CaptionSub);
        Assert.Equal("efficientnet_lite0.onnx", Panel("2/grad-cam").CaptionModel);
        Assert.Equal(PanelState.Computing, Panel("2/smooth-grad-cam-plus-plus").State);
        Assert.Equal(new RunCost(1, 2, 0.2), Session.Cost);
    }

    [Fact]
    public async Task Another_layer_leaves_the_earlier_map_marked_as_old_under_its_own_caption()
    {
        await Session.Start("");
        Engine.Finish(0);
        await Session.Choose(state => state with { Layer = "blocks.4" });

        Assert.Equal(PanelState.Old, Panel("2/grad-cam").State);
        Assert.StartsWith("blocks.15 ", Panel("2/grad-cam").CaptionSub, StringComparison.Ordinal);
        Engine.Finish(2);
        Assert.Equal(PanelState.Ready, Panel("2/grad-cam").State);
        Assert.StartsWith("blocks.4 ", Panel("2/grad-cam").CaptionSub, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_late_result_of_an_earlier_choice_is_dropped()
    {
        await Session.Start("?method=grad-cam&combine=normgrad");
        await Session.Choose(state => state with { Classes = [5] });
        var job = Engine.Submitted[0].Job;
        Assert.Equal(JobState.Cancelled, job.State);

        await Session.Choose(state => state with { Classes = [5], Layer = "blocks.0" });
        Engine.Finish(1);

        Assert.All(Session.Grid!.Panels, panel => Assert.Null(panel.MapUrl));
    }

    [Fact]
    public async Task A_layer_that_is_the_same_for_every_class_is_left_out_until_it_is_put_back()
    {
        await Session.Start("");
        Assert.Equal("NormGrad · espresso 23.5 %", Session.Combination!.Panels[0].CaptionMain);
        Engine.Finish(0, layer => layer == "head" ? MapRemarks.SameForEveryClass : MapRemarks.None);

        var head = Session.Combination!.Layers[^1];
        Assert.Equal((false, 0, "same for every class"), (head.Included, head.Weight, head.Remark));
        Assert.Equal([0.25, 0.5, 0.75, 1], Session.Combination.Layers.Take(4).Select(layer => layer.Weight));
        Assert.Equal("NormGrad × 4 · espresso 23.5 %", Session.Combination.Panels[0].CaptionMain);

        await Session.Choose(state => state with { Combination = state.Combination with { PutBack = ["head"] } });
        Assert.Equal([0.2, 0.4, 0.6, 0.8, 1], Session.Combination.Layers.Select(layer => layer.Weight));
    }

    [Fact]
    public async Task A_map_that_is_rounding_only_is_told_to_the_browser_as_flat()
    {
        await Session.Start("?layer=head");
        var job = 0;
        foreach (var _ in Engine.Submitted.ToList())
        {
            Engine.Finish(job++, layer => layer == "head" ? MapRemarks.SameValueEverywhere : MapRemarks.None);
        }

        Assert.All(Session.Grid!.Panels, panel => Assert.Equal((PanelState.Ready, true), (panel.State, panel.Flat)));
        Assert.Equal([false, false, false, false, true], Session.Combination!.Layers.Select(layer => layer.Maps[0]!.Flat));
    }

    [Fact]
    public async Task A_stopped_job_waits_until_it_is_started_again()
    {
        await Session.Start("");
        await Session.StopPanel("2/smooth-grad-cam-plus-plus");

        Assert.Equal(JobState.Cancelled, Engine.Submitted[1].Job.State);
        Assert.Equal(PanelState.Failed, Panel("1/smooth-grad-cam-plus-plus").State);
        Session.Retry();
        Assert.Equal(PanelState.Computing, Panel("1/smooth-grad-cam-plus-plus").State);
        Assert.Equal(3, Engine.Submitted.Count);
    }

    [Fact]
    public async Task A_map_that_is_refined_is_shown_with_its_samples_and_error()
    {
        await Session.Start("");
        Engine.Refine(1, samples: 4, of: 16, error: 0.042);

        var panel = Panel("1/smooth-grad-cam-plus-plus");
        Assert.Equal((PanelState.Computing, true, "4 of 16 samples · ± 4.2 %"), (panel.State, panel.Refining, panel.Message));
        Assert.Equal("blocks.15 · 7 × 7 · 4 of 16 samples · ± 4.2 %", panel.CaptionSub);
        Assert.EndsWith("-4/maps/1.f32", panel.MapUrl, StringComparison.Ordinal);

        Engine.Refine(1, samples: 8, of: 16, error: 0.03);
        Assert.Equal("8 of 16 samples · ± 3 %", Panel("1/smooth-grad-cam-plus-plus").Message);
        Engine.Finish(1);
        Assert.Equal((PanelState.Ready, false, null), (Panel("1/smooth-grad-cam-plus-plus").State, Panel("1/smooth-grad-cam-plus-plus").Refining, Panel("1/smooth-grad-cam-plus-plus").Message));
    }

    [Fact]
    public async Task A_stopped_refinement_stays_under_its_own_number_of_samples()
    {
        await Session.Start("");
        Engine.Refine(1, samples: 9, of: 16, error: 0.042);
        await Session.StopPanel("2/smooth-grad-cam-plus-plus");

        Assert.Equal(JobState.Cancelled, Engine.Submitted[1].Job.State);
        Assert.Equal("9 samples", Session.Grid!.Columns[2].Subtitle);
        Assert.All(Engine.Submitted[2].Entries, entry => Assert.Equal("""{"samples":9}""", entry.Options!.Value.GetRawText()));
        Assert.Contains("smooth-grad-cam-plus-plus~samples~9", Addresses[^1].Query, StringComparison.Ordinal);
        await Session.Undo();
        Assert.Equal("16 samples", Session.Grid.Columns[2].Subtitle);
    }

    [Fact]
    public async Task Columns_may_be_layers_of_one_method()
    {
        await Session.Start("?columns=layers&layered=grad-cam&layers=head&layers=blocks.2");

        Assert.Equal(["blocks.2", "head"], Session.Grid!.Columns.Select(column => column.Title));
        Assert.Equal("7 × 7 · 1280 ch", Session.Grid.Columns[1].Subtitle);
        Assert.Equal(["2/grad-cam/blocks.2", "2/grad-cam/head", "1/grad-cam/blocks.2", "1/grad-cam/head"], Session.Grid.Panels.Select(panel => panel.Key));
    }

    [Fact]
    public async Task The_request_names_what_is_shown()
    {
        await Session.Start("?class=2&method=grad-cam&weights=uniform");
        Engine.Finish(0, layer => layer == "head" ? MapRemarks.SameForEveryClass : MapRemarks.None);

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
            Session.RequestJson()!.ReplaceLineEndings("\n"));
    }
}
