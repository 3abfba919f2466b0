using SaliencyLab.Web.Tests.Fakes;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Tests.Workbench.View;

public sealed class RulerModelTests
{
    private static RulerModel Ruler(params string[] chosen) =>
        RulerModel.Of(SampleSituation.Layers, [.. SampleSituation.Session().Layers.Where(layer => chosen.Contains(layer.Name))]);

    [Fact]
    public void Labels_lose_the_parent_that_most_layers_share() =>
        Assert.Equal("stem 0 1 2 3 4 5 10 15 head", string.Join(' ', Ruler("blocks.15").Ticks.Select(tick => tick.Label)));

    [Fact]
    public void A_band_spans_the_layers_of_a_resolution() => Assert.Equal(
        [new RulerBand(0, 2, "112 × 112", false), new RulerBand(2, 2, "56 × 56", false), new RulerBand(4, 2, "28 × 28", false), new RulerBand(6, 2, "14 × 14", false), new RulerBand(8, 2, "7 × 7", true)],
        Ruler("blocks.15").Bands);

    [Fact]
    public void A_layer_found_by_search_gets_a_tick_of_its_own()
    {
        var ruler = Ruler("blocks.0.conv");

        Assert.Equal(11, ruler.Ticks.Count);
        Assert.Equal("blocks.0.conv", ruler.Ticks[ruler.Chosen].Layer.Name);
    }

    [Theory]
    [InlineData("blocks.15", 1, "head")]
    [InlineData("head", 1, "head")]
    [InlineData("blocks.0", -10000, "stem")]
    public void Steps_end_at_the_ends(string from, int steps, string to)
    {
        var ruler = Ruler(from);

        Assert.Equal(to, ruler.Ticks[ruler.Move(steps)].Layer.Name);
    }
}
