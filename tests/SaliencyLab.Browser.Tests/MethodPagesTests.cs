using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SaliencyLab.Browser.Tests;

public sealed class MethodPagesTests(Workplace workplace)
{
    [Theory]
    [InlineData(ColorScheme.Light, 1440)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task The_index_leads_to_a_page_with_formula_options_and_picture(ColorScheme scheme, int width)
    {
        await using var workbench = await workplace.OpenAsync(width, 900, scheme);
        var page = workbench.Page;
        await page.Locator("button[popovertarget=more-menu]").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Methods", Exact = true }).ClickAsync();

        await Expect(page.Locator(".method-list li")).Not.ToHaveCountAsync(0);
        await Painted(page.Locator(".method-list img").First);
        await Check(workbench, $"methods-{scheme}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Smooth Grad-CAM++", Exact = true }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Smooth Grad-CAM++");
        await Expect(page).ToHaveTitleAsync("Smooth Grad-CAM++ · SaliencyLab");
        await Expect(page.Locator("sub").First).ToHaveTextAsync("ku");
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "samples" }).First).ToContainTextAsync("16");
        await Painted(page.Locator(".document img"));
        await Check(workbench, $"method-{scheme}");

        await page.Keyboard.PressAsync("End");
        await Expect(page.GetByRole(AriaRole.Cell, new() { Name = "numerator", Exact = true })).ToBeInViewportAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
        Assert.Empty(workbench.Errors);
    }

    [Fact]
    public async Task The_meta_steps_options_lead_to_its_page()
    {
        await using var workbench = await workplace.OpenAsync();
        var page = workbench.Page;
        await page.GotoAsync($"{workplace.Address}/?meta=0.0025");
        await page.GetByRole(AriaRole.Button, new() { Name = "Options of the meta step" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "What the step shows, and when it misleads" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Meta-learning step");
        await Expect(page).ToHaveTitleAsync("Meta-learning step · SaliencyLab");
        await Painted(page.Locator(".document img"));
        await Check(workbench, "method-meta-step");
        await page.GetByRole(AriaRole.Link, new() { Name = "All methods" }).ClickAsync();
        await Expect(page.Locator(".method-list").Last).ToContainTextAsync("Meta-learning step");
        await page.Locator(".method-list").Last.ScrollIntoViewIfNeededAsync();
        await Check(workbench, "methods-steps");
        Assert.Empty(workbench.Errors);
    }

    private static Task Painted(ILocator picture) => Expect(picture).ToHaveJSPropertyAsync("naturalWidth", 720);

    private static async Task Check(Workbench workbench, string name)
    {
        await workbench.Screenshot(name);
        var result = await workbench.Page.RunAxe();
        Assert.Empty(result.Violations.Where(violation => violation.Impact is "serious" or "critical").Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}"));
    }
}
