using Bunit;
using SaliencyLab.Saliency;
using SaliencyLab.Web.Components.Chips;
using Xunit;

namespace SaliencyLab.Web.Tests.Components.Chips;

public sealed class MetaSwitchTests : WorkbenchContext
{
    private readonly List<MetaStep?> _told = [];

    [Fact]
    public void A_click_takes_the_usual_step_and_another_none()
    {
        Shown(null).Find(".chip").Click();
        Shown(new MetaStep()).Find(".chip").Click();

        Assert.Equal([new MetaStep(0.0025, false), null], _told);
    }

    [Fact]
    public void Length_and_direction_are_chosen()
    {
        var shown = Shown(new MetaStep());
        shown.Find("input").Change("0.05");
        shown.FindAll(".switch button")[1].Click();

        Assert.Equal([new MetaStep(0.05), new MetaStep(0.0025, Negate: true)], _told);
    }

    [Theory]
    [InlineData("2")]
    [InlineData("-0.1")]
    [InlineData("much")]
    public void A_wrong_length_is_told_and_not_taken(string text)
    {
        var shown = Shown(new MetaStep());
        shown.Find("input").Change(text);

        Assert.Empty(_told);
        Assert.Equal("ε must be a number from 0 to 1, such as 0.0025.", shown.Find("[role=alert]").TextContent);
    }

    [Fact]
    public void Its_page_is_linked() => Assert.Equal("/methods/meta-step", Shown(new MetaStep()).Find(".popup-note a").GetAttribute("href"));

    private IRenderedComponent<MetaSwitch> Shown(MetaStep? step) => Render<MetaSwitch>(with => with.Add(p => p.Step, step).Add(p => p.StepChanged, _told.Add));
}
