using Bunit;
using SaliencyLab.Web.Components.Ruler;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Tests.Components.Ruler;

public sealed class LayerRulerTests : WorkbenchContext
{
    [Fact]
    public async Task The_handle_is_a_slider_that_names_its_layer()
    {
        await Session.Start("");
        var ruler = Render<LayerRuler>(Parameters);

        var track = ruler.Find("[role=slider]");
        Assert.Equal("9", track.GetAttribute("aria-valuenow"));
        Assert.Equal("blocks.15, 7 × 7 · 320 ch", track.GetAttribute("aria-valuetext"));
        Assert.Equal(["0", "2", "4", "10", "head"], ruler.FindAll(".tick.recommended .name").Select(name => name.TextContent));
    }

    [Fact]
    public async Task Scrubbing_takes_the_layer_of_the_tick()
    {
        await Session.Start("");
        var ruler = Render<LayerRuler>(Parameters);
        await ruler.InvokeAsync(() => ruler.Instance.Scrub(1));

        Assert.Equal("blocks.0", Session.State.Layer);
    }

    [Fact]
    public async Task The_sheet_opens_on_the_layers_maps_and_takes_the_one_that_is_tapped()
    {
        await Session.Start("");
        var ruler = Render<LayerRuler>(Parameters);

        await ruler.Find(".sheet-handle").ClickAsync();
        Assert.Equal("true", ruler.Find(".sheet-handle").GetAttribute("aria-expanded"));
        Assert.Equal(["blocks.0", "blocks.2", "blocks.4", "blocks.10", "head"], ruler.FindAll(".strip-layer strong").Select(name => name.TextContent));
        Assert.Equal(2, ruler.FindAll(".strip-layer")[0].QuerySelectorAll("[data-strip]").Length);

        await ruler.FindAll(".strip-layer")[1].ClickAsync();
        Assert.Equal("blocks.2", Session.State.Layer);
    }

    [Fact]
    public async Task Where_columns_are_layers_a_click_marks_one_more_or_one_less()
    {
        await Session.Start("?columns=layers&layers=blocks.4");
        var ruler = Render<LayerRuler>(Parameters);

        await ruler.Find("button.tick[aria-label='head']").ClickAsync();
        Assert.Equal(["blocks.4", "head"], Session.View!.ColumnLayers.Select(layer => layer.Name));
        ruler.Render(Parameters);
        await ruler.Find("button.tick[aria-label='blocks.4']").ClickAsync();
        Assert.Equal(["head"], Session.View.ColumnLayers.Select(layer => layer.Name));
    }

    private void Parameters(ComponentParameterCollectionBuilder<LayerRuler> parameters) => parameters
        .Add(part => part.View, Session.View)
        .Add(part => part.Columns, Session.State.Columns)
        .Add(part => part.Combination, Session.Combination)
        .Add(part => part.LayerTaken, layer => Session.Choose(state => LayerChoice.Take(state, Session.View!, layer)));
}
