using Bunit;
using SaliencyLab.Web.Atlas;
using SaliencyLab.Web.Components.Atlas;
using SaliencyLab.Web.Components.Panels;
using SaliencyLab.Web.Tests.Panels;

namespace SaliencyLab.Web.Tests.Components.Atlas;

public sealed class AtlasWallTests : PanelsContext
{
    private static readonly AtlasModel _model = new(
        PanelSamples.Grid().Picture,
        [new("r0", "blocks.0", "112 × 112 · 16 ch"), new("r1", "blocks.2", "56 × 56 · 24 ch")],
        [new("c0", "NormGrad", "|A| · |G|"), new("c1", "Gradient", "max |G|"), new("c2", "Grad-CAM", "ReLU Σ w A")],
        [.. new[] { "a", "b", "c", "d", "e", "f" }.Select(PanelSamples.Panel)]);

    private readonly BunitJSModuleInterop _handle;

    public AtlasWallTests() => _handle = Plan("./js/atlas/wall.js");

    private IRenderedComponent<AtlasWall> Wall(AtlasModel model, AtlasScale scale = AtlasScale.Each, Action<string>? added = null) => Render<AtlasWall>(with => with
        .Add(wall => wall.Model, model).Add(wall => wall.Label, "Layers by methods for espresso").Add(wall => wall.Corner, "Layers by methods")
        .Add(wall => wall.Scale, scale).Add(wall => wall.Display, new DisplaySettings { Opacity = 0.25 }).Add(wall => wall.Size, 112)
        .Add(wall => wall.CellAdded, key => added?.Invoke(key)));

    [Fact]
    public void Rows_and_columns_have_heads_and_cells()
    {
        var wall = Wall(_model);

        Assert.Equal(["Layers by methods", "NormGrad|A| · |G|", "Gradientmax |G|", "Grad-CAMReLU Σ w A"], wall.FindAll("[role=columnheader]").Select(head => head.TextContent.Trim()));
        Assert.Equal(["a", "b", "c"], wall.FindAll("[role=row]")[1].QuerySelectorAll("[role=gridcell]").Select(cell => cell.GetAttribute("data-cell")));
        Assert.Equal(["d", "e", "f"], wall.FindAll("[role=row]")[2].QuerySelectorAll("[role=gridcell]").Select(cell => cell.GetAttribute("data-cell")));
        Assert.Equal("--columns: 3; --cell: 112px", wall.Find(".atlas-wall").GetAttribute("style"));
    }

    [Fact]
    public void A_row_s_name_breaks_between_its_words()
    {
        var wall = Wall(_model with { Rows = [new("r0", "conv3x3_depthwise", "unfold₃(Aₖ) Gₖ"), _model.Rows[1]] });

        Assert.Equal(["conv3x3_<wbr>depthwise<wbr>", "blocks.<wbr>2<wbr>"], wall.FindAll(".atlas-row-head strong").Select(name => name.InnerHtml.Trim()));
        Assert.Equal("conv3x3_depthwise", wall.Find(".atlas-row-head strong").TextContent.Trim());
    }

    [Fact]
    public void The_module_gets_every_cell_with_its_place_and_the_display()
    {
        Wall(_model, AtlasScale.Column);

        var given = Assert.Single(Given<AtlasWallData>(_handle));
        Assert.Equal([("a", 0, 0), ("b", 0, 1), ("c", 0, 2), ("d", 1, 0), ("e", 1, 1), ("f", 1, 2)], given.Cells.Select(cell => (cell.Key, cell.Row, cell.Column)));
        Assert.Equal(("Column", 0.25), (given.Scale, given.Display.Opacity));
    }

    [Fact]
    public void A_remark_is_on_its_cell_and_an_old_map_is_marked()
    {
        PanelModel[] cells =
        [
            PanelSamples.Panel("a") with { Remarks = ["unstable here"] }, PanelSamples.Panel("b") with { State = PanelState.Old, Remarks = ["same value everywhere"] },
            .. _model.Cells.Skip(2),
        ];

        var wall = Wall(_model with { Cells = cells });

        Assert.Equal(["unstable here"], wall.FindAll("[data-cell=a] .atlas-mark").Select(mark => mark.TextContent));
        Assert.Equal(["old"], wall.FindAll("[data-cell=b] .atlas-mark").Select(mark => mark.TextContent));
        Assert.Equal(2, wall.FindAll(".atlas-mark").Count);
    }

    [Fact]
    public async Task Add_to_workbench_tells_the_page()
    {
        var added = new List<string>();
        var wall = Wall(_model, added: added.Add);

        await wall.InvokeAsync(() => wall.Instance.AddToWorkbench("e"));

        Assert.Equal(["e"], added);
    }

    [Fact]
    public async Task Leaving_the_page_ends_the_module()
    {
        Wall(_model);

        await DisposeComponentsAsync();

        Assert.True(Ended(_handle));
    }
}
