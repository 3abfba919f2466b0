using SaliencyLab.Saliency.Methods;
using SaliencyLab.Web.Tests.Components;
using SaliencyLab.Web.Workbench.State;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Tests.Workbench.View;

/// <summary>The sample network takes 0.02 s a forward; its deepest layer has 320 channels, and two classes are explained.</summary>
public sealed class MethodCostTests : WorkbenchContext
{
    [Theory]
    [InlineData("", "rise", "1,001 forwards, about 20 s")]
    [InlineData("", "rise~masks~8000", "8,001 forwards, about 3 min")]
    [InlineData("", "score-cam", "321 forwards, about 6 s")]
    [InlineData("", "ablation-cam", "321 forwards, about 6 s")]
    [InlineData("", "integrated-gradients~steps~10", "11 forwards and 20 backwards, about 1 s")]
    [InlineData("", "smoothgrad", "17 forwards and 32 backwards, about 1 s")]
    [InlineData("?class=1", "smooth-grad-cam-plus-plus~samples~100", "101 forwards and 100 backwards, about 5 s")]
    public async Task It_is_told_for_the_layer_the_classes_and_the_options(string view, string method, string words)
    {
        await Session.Start(view);
        var choice = MethodChoiceText.Read(method, out _)!;
        Assert.Equal(words, Session.CostOf(MethodCatalogue.Find(choice.Id)!, choice)!.Words);
    }

    [Fact]
    public async Task A_method_of_one_pass_has_none()
    {
        await Session.Start("");
        Assert.Null(Session.CostOf(MethodCatalogue.Find("normgrad")!, new MethodChoice("normgrad")));
    }
}
