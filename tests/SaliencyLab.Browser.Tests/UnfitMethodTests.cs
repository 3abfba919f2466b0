using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SaliencyLab.Browser.Tests;

public sealed class UnfitMethodTests(Workplace workplace)
{
    [Fact]
    public async Task A_method_that_makes_no_sense_at_a_layer_says_why_and_leaves_the_others_alone()
    {
        await using var workbench = await workplace.OpenAsync();
        var page = workbench.Page;
        await page.GotoAsync($"{workplace.Address}?method=normgrad&method=cam&layer=blocks.10");
        await workbench.Settled();

        var cam = page.Locator(".chips .chip", new() { HasTextRegex = new("^\\s*CAM\\s*$") });
        await Expect(cam).ToHaveAttributeAsync("aria-disabled", "true");
        await Expect(cam).ToHaveAttributeAsync("title", "CAM is a map of the layer that the network pools, which is not \"blocks.10\". Choose \"head\", or Grad-CAM (\"grad-cam\") for any other layer.");
        var failed = page.Locator("figure.panel[data-state=Failed]");
        await Expect(failed).ToHaveCountAsync(2);
        await Expect(failed.First).ToContainTextAsync("CAM is a map of the layer that the network pools, which is not \"blocks.10\".");
        await workbench.Ready("NormGrad");
        await workbench.Screenshot("unfit-method");
        Assert.Empty(workbench.Errors);
    }
}
