using Bunit;
using SaliencyLab.Web.Components;
using SaliencyLab.Web.Components.Messages;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Tests.Components.Messages;

public sealed class ProblemCardTests : WorkbenchContext
{
    private static readonly Problem _problem = new("Some maps can’t be computed", new Failure(FailureKind.Impossible, "It has no gradient.") { Node = "/head/NonMaxSuppression" });

    [Fact]
    public void Layers_to_pick_instead_are_buttons()
    {
        string? taken = null;
        var card = Show(_problem with { Layers = ["head", "blocks.10"] }, layer => taken = layer);

        Assert.Equal(["head", "blocks.10", "All layers"], card.FindAll(".problem-layers button").Select(button => button.TextContent));
        card.FindAll(".problem-layers button")[1].Click();
        Assert.Equal("blocks.10", taken);
    }

    [Fact]
    public void No_layers_are_offered_where_another_would_not_help() => Assert.Empty(Show(_problem, _ => { }).FindAll(".problem-layers"));

    private IRenderedComponent<ProblemCard> Show(Problem problem, Action<string> taken) => Render<ProblemCard>(with => with
        .Add(card => card.Problem, problem)
        .Add(card => card.Scripts, new PageScripts(JSInterop.JSRuntime))
        .Add(card => card.LayerTaken, taken));
}
