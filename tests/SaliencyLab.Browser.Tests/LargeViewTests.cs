using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SaliencyLab.Browser.Tests;

public sealed class LargeViewTests(Workplace workplace)
{
    [Fact]
    public async Task A_panel_opens_large_the_arrows_walk_over_the_grid_and_escape_closes_it()
    {
        await using var workbench = await workplace.OpenAsync();
        await workbench.Settled();
        var page = workbench.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Menu of NormGrad · espresso" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Open large" }).ClickAsync();
        var large = page.GetByRole(AriaRole.Dialog);
        await Expect(large.GetByRole(AriaRole.Heading)).ToContainTextAsync("NormGrad · espresso");
        await Expect(large.GetByRole(AriaRole.Img)).ToHaveAttributeAsync("aria-label", new System.Text.RegularExpressions.Regex("values from 0\\.350 to 3\\.19"));
        var (small, wide) = (await workbench.Panel("NormGrad · espresso").First.Locator("[role=img]").BoundingBoxAsync(), await large.GetByRole(AriaRole.Img).BoundingBoxAsync());
        Assert.True(wide!.Width > 2 * small!.Width, $"{wide.Width} px where the grid's panel has {small.Width}.");
        await workbench.Screenshot("large");

        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(large.GetByRole(AriaRole.Heading)).ToContainTextAsync("Grad-CAM · espresso");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(large.GetByRole(AriaRole.Heading)).ToContainTextAsync("Grad-CAM · Egyptian cat");
        await page.Keyboard.PressAsync("Escape");
        await Expect(large).ToHaveCountAsync(0);

        // The page's own arrows scrub layers: those of the large view did not.
        await Expect(workbench.Layer).ToHaveAttributeAsync("aria-valuetext", new System.Text.RegularExpressions.Regex("^blocks\\.15"));
        Assert.Empty(workbench.Errors);
    }
}
