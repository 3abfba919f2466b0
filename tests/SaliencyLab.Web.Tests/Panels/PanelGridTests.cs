using Bunit;
using SaliencyLab.Saliency.Combination;
using SaliencyLab.Web.Components.Panels;
using Xunit;

namespace SaliencyLab.Web.Tests.Panels;

public sealed class PanelGridTests : PanelsContext
{
    private readonly BunitJSModuleInterop _handle;

    public PanelGridTests() => _handle = Plan("./js/panels/grid.js");

    [Fact]
    public void Heads_name_the_class_with_index_probability_and_logit()
    {
        var grid = Render<PanelGrid>(with => with.Add(p => p.Model, PanelSamples.Grid()));

        var texts = grid.FindAll(".panel-row-head").Select(head => string.Join(" | ", head.Children.Select(part => part.TextContent).Where(text => text.Length > 0)));
        Assert.Equal(["espresso | class 967 | 23.5 % | logit 7.40", "Egyptian cat | class 285 | 10.4 % | logit −6.58"], texts);
    }

    [Fact]
    public void Panels_stand_in_their_row_and_column()
    {
        var grid = Render<PanelGrid>(with => with.Add(p => p.Model, PanelSamples.Grid()));

        var places = grid.FindAll("[data-panel]").Select(panel => $"{panel.GetAttribute("data-panel")} {panel.GetAttribute("style")}");
        Assert.Equal(["a grid-area: 3 / 1", "b grid-area: 3 / 3", "c grid-area: 5 / 1", "d grid-area: 5 / 3"], places);
    }

    [Fact]
    public void The_module_gets_every_panel_with_its_place()
    {
        Render<PanelGrid>(with => with.Add(p => p.Model, PanelSamples.Grid()));

        var given = Assert.Single(Given<PanelGridData>(_handle));
        Assert.Equal([("a", 0, 0), ("b", 0, 1), ("c", 1, 0), ("d", 1, 1)], given.Panels.Select(panel => (panel.Key, panel.Row, panel.Column)));
        Assert.Equal("/maps/a", given.Panels[0].MapUrl);
        Assert.Null(given.Combination);
    }

    [Fact]
    public void A_panel_keeps_its_element_when_its_data_change()
    {
        var grid = Render<PanelGrid>(with => with.Add(p => p.Model, PanelSamples.Grid()));
        var before = grid.FindComponents<PanelFigure>()[1].Instance;

        var changed = PanelSamples.Panel("b") with { State = PanelState.Computing, Message = "6 of 16 samples", MapUrl = null };
        grid.Render(with => with.Add(p => p.Model, PanelSamples.Grid(PanelSamples.Panel("a"), changed, PanelSamples.Panel("c"), PanelSamples.Panel("d"))));

        Assert.Same(before, grid.FindComponents<PanelFigure>()[1].Instance);
        Assert.Equal("6 of 16 samples", grid.Find("[data-panel=b] [role=status]").TextContent);
        Assert.Equal(2, Given<PanelGridData>(_handle).Count);
    }

    [Fact]
    public void A_render_without_news_sends_nothing()
    {
        var model = PanelSamples.Grid();
        var grid = Render<PanelGrid>(with => with.Add(p => p.Model, model));

        grid.Render(with => with.Add(p => p.Model, model));

        Assert.Single(Given<PanelGridData>(_handle));
    }

    [Fact]
    public void An_old_map_is_marked_and_a_remark_is_written()
    {
        var old = PanelSamples.Panel("a") with { State = PanelState.Old, Remarks = ["unstable here"] };
        var remarked = PanelSamples.Panel("b") with { Remarks = ["same for every class"] };

        var grid = Render<PanelGrid>(with => with.Add(p => p.Model, PanelSamples.Grid(old, remarked, PanelSamples.Panel("c"), PanelSamples.Panel("d"))));

        Assert.Equal(["old", "same for every class"], grid.FindAll(".panel-mark").Select(mark => mark.TextContent));
    }

    [Fact]
    public void The_model_has_a_line_of_its_own_with_its_whole_name()
    {
        var panel = PanelSamples.Panel("a") with { CaptionModel = "efficientnet_lite0.onnx" };

        var grid = Render<PanelGrid>(with => with.Add(p => p.Model, PanelSamples.Grid(panel, PanelSamples.Panel("b"), PanelSamples.Panel("c"), PanelSamples.Panel("d"))));

        var model = grid.Find("[data-panel=a] .panel-model");
        Assert.Equal(("efficientnet_lite0.onnx", "efficientnet_lite0.onnx"), (model.TextContent, model.GetAttribute("title")));
        Assert.Equal("blocks.15 · 7 × 7 · 0.21 s", grid.Find("[data-panel=a] .panel-facts").TextContent);
        Assert.Equal("efficientnet_lite0.onnx", Assert.Single(Given<PanelGridData>(_handle)).Panels[0].CaptionModel);
    }

    [Fact]
    public void Stop_and_remove_tell_the_page()
    {
        string? stopped = null;
        int? removed = null;
        var running = PanelSamples.Panel("b") with { State = PanelState.Computing };
        var grid = Render<PanelGrid>(with => with
            .Add(p => p.Model, PanelSamples.Grid(PanelSamples.Panel("a"), running, PanelSamples.Panel("c"), PanelSamples.Panel("d")))
            .Add(p => p.PanelStopped, key => stopped = key)
            .Add(p => p.RowRemoved, index => removed = index));

        grid.Find("[data-panel=b] .panel-link").Click();
        grid.Find("[aria-label='Remove Egyptian cat']").Click();

        Assert.Equal("b", stopped);
        Assert.Equal(285, removed);
    }

    [Fact]
    public void A_column_menu_offers_only_what_the_column_allows()
    {
        var grid = Render<PanelGrid>(with => with.Add(p => p.Model, PanelSamples.Grid()));

        var menus = grid.FindAll("[data-menu=column]");
        Assert.Equal([(false, true), (true, false)], menus.Select(menu => (menu.HasAttribute("data-menu-options"), menu.HasAttribute("data-menu-removable"))));
    }

    [Fact]
    public async Task A_choice_of_the_browser_is_told_and_not_sent_back()
    {
        CombinationChoice? told = null;
        var combination = PanelSamples.Combination();
        var grid = Render<PanelGrid>(with => with
            .Add(p => p.Model, PanelSamples.Grid()).Add(p => p.Combination, combination).Add(p => p.CombinationChanged, choice => told = choice));
        Assert.Equal("Product", Given<PanelGridData>(_handle)[0].Combination?.Choice?.By);

        await grid.InvokeAsync(() => grid.Instance.ChooseCombination(new("normgrad", "Sum", "Custom", [0.5, 0.25, 0], [true, true, false])));
        grid.Render(with => with.Add(p => p.Combination, combination with
        {
            By = CombineBy.Sum, Strategy = WeightStrategy.Custom,
            Layers = [combination.Layers[0], combination.Layers[1] with { Weight = 0.25 }, combination.Layers[2]],
        }));

        Assert.Equal((CombineBy.Sum, WeightStrategy.Custom, 0.25), (told?.By, told?.Strategy, told?.Weights[1]));
        Assert.Null(Given<PanelGridData>(_handle)[^1].Combination?.Choice);

        // Undo: the page has another choice than the browser, which takes it over.
        grid.Render(with => with.Add(p => p.Combination, combination));
        Assert.Equal("Linear", Given<PanelGridData>(_handle)[^1].Combination?.Choice?.Strategy);
    }

    [Theory]
    [InlineData("normgrad", "Mean", 0.5)]
    [InlineData("normgrad", "7", 0.5)]
    [InlineData("unknown", "Sum", 0.5)]
    [InlineData("normgrad", "Sum", 1.5)]
    [InlineData("normgrad", "Sum", double.NaN)]
    public async Task A_choice_that_no_control_gives_is_dropped(string method, string by, double weight)
    {
        var told = false;
        var grid = Render<PanelGrid>(with => with
            .Add(p => p.Model, PanelSamples.Grid()).Add(p => p.Combination, PanelSamples.Combination()).Add(p => p.CombinationChanged, _ => told = true));

        await grid.InvokeAsync(() => grid.Instance.ChooseCombination(new(method, by, "Custom", [weight, 1, 0], [true, true, false])));

        Assert.False(told);
    }

    [Fact]
    public async Task Two_panels_that_the_browser_compares_are_told_and_not_sent_back()
    {
        PairChoice? told = null;
        var grid = Render<PanelGrid>(with => with.Add(p => p.Model, PanelSamples.Grid()).Add(p => p.PairChanged, choice => told = choice));
        Assert.Null(Given<PanelGridData>(_handle)[0].Pair);

        await grid.InvokeAsync(() => grid.Instance.ChoosePair(new("a", "d", "Swipe", "Raw")));
        grid.Render(with => with.Add(p => p.Pair, told));

        Assert.Equal(new PairChoice("a", "d", PairView.Swipe, PairScaling.Raw), told);
        Assert.Null(Given<PanelGridData>(_handle)[^1].Pair);

        // Undo: the page compares nothing any more, and the browser is told.
        grid.Render(with => with.Add(p => p.Pair, null));
        Assert.Equal(new PairData(null, null, "Difference", "Scaled"), Given<PanelGridData>(_handle)[^1].Pair);
    }

    [Theory]
    [InlineData("", "d", "Swipe", "Raw")]
    [InlineData("a", null, "Swipe", "Raw")]
    [InlineData("a", "d", "Sideways", "Raw")]
    [InlineData("a", "d", "Swipe", "5")]
    public async Task A_pair_that_no_control_gives_is_dropped(string? first, string? second, string view, string scaling)
    {
        var told = false;
        var grid = Render<PanelGrid>(with => with.Add(p => p.Model, PanelSamples.Grid()).Add(p => p.PairChanged, _ => told = true));

        await grid.InvokeAsync(() => grid.Instance.ChoosePair(new(first, second, view, scaling)));

        Assert.False(told);
    }

    [Fact]
    public void Every_layer_has_a_labelled_slider_and_its_remark()
    {
        var grid = Render<PanelGrid>(with => with.Add(p => p.Model, PanelSamples.Grid()).Add(p => p.Combination, PanelSamples.Combination()));

        Assert.Equal(
            ["Weight of blocks.0", "Weight of blocks.10", "Weight of head"],
            grid.FindAll(".weight input").Select(slider => slider.GetAttribute("aria-label")));
        Assert.Equal("same for every class", Assert.Single(grid.FindAll(".weight-remark")).TextContent);
        Assert.Equal(6, grid.FindAll(".panel-thumbnail").Count);
    }

    [Fact]
    public async Task Leaving_the_page_ends_the_module()
    {
        Render<PanelGrid>(with => with.Add(p => p.Model, PanelSamples.Grid()));

        await DisposeComponentsAsync();

        Assert.True(Ended(_handle));
    }
}
