using SaliencyLab.Web.Components.Panels;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Workbench.State;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Tests.Workbench.View;

public sealed class WorkbenchSessionTests : StartableSession
{
    [Fact]
    public async Task First_visit_asks_for_the_two_top_classes_at_the_deepest_layer()
    {
        await Session.Start("");

        Assert.Equal([2, 1], Session.Grid!.Rows.Select(row => row.Index));
        Assert.Equal(["NormGrad", "Grad-CAM", "Smooth Grad-CAM++"], Session.Grid.Columns.Select(column => column.Title));
        Assert.Equal("blocks.15", Session.View!.Layer.Name);
        Assert.Equal(["blocks.0", "blocks.2", "blocks.4", "blocks.10", "head"], Session.Combination!.Layers.Select(layer => layer.Name));
    }

    [Fact]
    public async Task A_model_that_can_not_be_opened_leaves_the_view_and_says_why()
    {
        await Session.Start("");
        Engine.Finish(0);
        var before = Session.State;
        await Session.Choose(state => state.ForModel("broken"));

        Assert.Equal(before, Session.State);
        Assert.Equal(PanelState.Ready, Panel("2/grad-cam").State);
        Assert.Equal("broken.onnx can’t be opened", Session.Problem!.Title);
        Assert.Equal("/head/NonMaxSuppression", Session.Problem.Failure.Node);
        Assert.False(Session.CanUndo);
    }

    [Fact]
    public async Task A_failure_at_a_node_offers_the_other_recommended_layers_and_one_of_them_closes_it()
    {
        await Session.Start("?layer=head");
        Engine.Submitted[0].Job.Fail(new Failure(FailureKind.Impossible, "It has no gradient.") { Node = "/head/Round" });
        Assert.Equal(["blocks.10", "blocks.4", "blocks.2", "blocks.0"], Session.Problem!.Layers);

        await Session.ChooseInstead("blocks.10");
        Assert.Equal("blocks.10", Session.View!.Layer.Name);
        Assert.Null(Session.Problem);
    }

    [Fact]
    public async Task A_failure_that_no_layer_caused_offers_none()
    {
        await Session.Start("");
        Engine.Submitted[0].Job.Fail(new Failure(FailureKind.Busy, "Too much at once."));

        Assert.Empty(Session.Problem!.Layers);
    }

    [Fact]
    public async Task A_view_that_can_not_be_shown_is_the_first_visits_with_a_message()
    {
        await Session.Start("?image=gone&layer=blocks.4");

        Assert.Equal("cat_and_coffee.jpg", Session.State.Picture);
        Assert.Contains("'gone'", Session.Problem!.Failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_model_does_not_have_is_left_out_with_a_message()
    {
        await Session.Start("?layer=layer4&class=7000&class=2");

        Assert.Equal([2], Session.View!.Classes.Select(score => score.Index));
        Assert.Equal("blocks.15", Session.View.Layer.Name);
        Assert.Contains("'layer4'", Session.Problem!.Failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_picture_is_a_new_entry_of_the_history_and_a_choice_is_not()
    {
        await Session.Start("");
        await Session.Choose(state => state with { Layer = "blocks.4" });
        await Session.Choose(state => state.ForPicture("cat.jpg"));

        Assert.Equal([("", false), ("?layer=blocks.4", false), ("?image=cat.jpg&layer=blocks.4", true)], Addresses);
    }

    [Fact]
    public async Task Undo_restores_picture_and_choices()
    {
        await Session.Start("");
        await Session.Choose(state => state with { Layer = "blocks.4" });
        await Session.Choose(state => state.ForPicture("cat.jpg"));

        await Session.Undo();
        Assert.Equal(("cat_and_coffee.jpg", "blocks.4"), (Session.View!.State.Picture, Session.View.Layer.Name));
        await Session.Undo();
        Assert.Equal("blocks.15", Session.View.Layer.Name);
        await Session.Redo();
        await Session.Redo();
        Assert.Equal("cat.jpg", Session.View.State.Picture);
        Assert.False(Session.CanRedo);
    }
}
