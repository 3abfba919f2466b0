using Bunit;
using SaliencyLab.Saliency.Evaluation.ClassSensitivity;
using SaliencyLab.Web.Components.Sensitivity;
using SaliencyLab.Web.Sensitivity;
using SaliencyLab.Web.Tests.Fakes;

namespace SaliencyLab.Web.Tests.Components.Sensitivity;

public sealed class SensitivityTableTests : BunitContext
{
    private readonly SensitivityView _view = new(new SensitivityState { Methods = ["normgrad", "grad-cam"] }, SampleSituation.Situation());

    [Fact]
    public void Values_are_printed_and_what_has_none_says_why()
    {
        var table = Render<SensitivityTable>(with => with.Add(p => p.View, _view).Add(p => p.Score, Score));

        Assert.Equal("NormGrad at blocks.0: Spearman −0.25, Pearson 0.50", table.Find("[data-cell='normgrad/blocks.0']").GetAttribute("title"));
        Assert.Equal("NormGrad at head: both maps are the same", table.Find("[data-cell='normgrad/head']").GetAttribute("title"));
        Assert.Equal("–", table.Find("[data-cell='normgrad/head'] strong").TextContent);
        Assert.Equal("…", table.Find("[data-cell='grad-cam/head'] strong").TextContent);
        Assert.Equal("normgrad/blocks.15", Assert.Single(table.FindAll("[aria-pressed=true]")).GetAttribute("data-cell"));
    }

    [Fact]
    public void A_click_picks_the_cell()
    {
        SensitivityCell? picked = null;
        var table = Render<SensitivityTable>(with => with.Add(p => p.View, _view).Add(p => p.Score, Score).Add(p => p.Picked, cell => picked = cell));

        table.Find("[data-cell='grad-cam/blocks.2']").Click();

        Assert.Equal("grad-cam/blocks.2", picked?.Key);
    }

    [Fact]
    public void The_plot_has_a_line_a_method_with_a_gap_where_there_is_no_value()
    {
        var plot = Render<SensitivityPlot>(with => with.Add(p => p.View, _view).Add(p => p.Score, cell => cell.Layer.Name == "blocks.4" ? new ClassSensitivityScore(null, null, "flat") : new ClassSensitivityScore(0, 0, "")));

        Assert.Equal(["Grad-CAM", "NormGrad"], plot.FindAll(".line > text").Select(name => name.TextContent).Order());
        Assert.All(plot.FindAll(".line path"), path => Assert.Equal(2, path.GetAttribute("d")!.Count(letter => letter == 'M')));
        Assert.Equal(["0.00", "0.00", "0.00", "0.00", "0.00"], plot.FindAll(".chosen g text").Select(value => value.TextContent));
    }

    private static ClassSensitivityScore? Score(SensitivityCell cell) => cell.Key switch
    {
        "normgrad/head" => new ClassSensitivityScore(null, null, "both maps are the same"),
        "grad-cam/head" => null,
        _ => new ClassSensitivityScore(-0.25, 0.5, ""),
    };
}
