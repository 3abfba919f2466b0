using Bunit;
using SaliencyLab.Web.Comparison;
using SaliencyLab.Web.Components.Comparison;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Tests.Fakes;

namespace SaliencyLab.Web.Tests.Components.Comparison;

public sealed class ComparedScoresTests : WorkbenchContext
{
    private readonly List<int> _toggled = [];

    private IRenderedComponent<ComparedScores> Shown()
    {
        var other = SampleSituation.Situation() with
        {
            Session = SampleSituation.Session() with { Labels = ["espresso", "teapot"] },
            Scores = SampleSituation.Scores with { Classes = [new ClassScore(1, "teapot", 3, .6f), new ClassScore(0, "espresso", 2, .4f)] },
        };
        var view = new ComparisonView(new ComparisonState(), SampleSituation.Situation(), other);
        return Render<ComparedScores>(parameters => parameters.Add(part => part.View, view).Add(part => part.Toggled, _toggled.Add));
    }

    [Fact]
    public void Both_models_scores_stand_beside_each_other_and_a_missing_class_is_said()
    {
        var lines = Shown().FindAll("[role=checkbox]").Select(line => line.GetAttribute("aria-label")!).ToList();

        Assert.Equal(["teapot: A has no such class, B 60.0 %", "espresso: A 23.5 %, B 40.0 %", "Egyptian cat: A 10.4 %, B has no such class"], lines.Take(3));
        Assert.Equal(6, lines.Count);
    }

    [Fact]
    public async Task A_click_picks_a_class_by_its_number_among_both()
    {
        var shown = Shown();
        await shown.Find("[aria-label^=teapot]").ClickAsync();
        await shown.Find("[aria-label^=espresso]").ClickAsync();

        Assert.Equal([7 + 1, 2], _toggled);
        Assert.Equal("true", shown.Find("[aria-label^=espresso]").GetAttribute("aria-checked"));
        Assert.Equal("false", shown.Find("[aria-label^=teapot]").GetAttribute("aria-checked"));
    }
}
