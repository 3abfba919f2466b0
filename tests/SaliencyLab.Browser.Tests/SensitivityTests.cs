using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SaliencyLab.Browser.Tests;

/// <summary>Class sensitivity: maps of the best and the worst class with their correlations.</summary>
public sealed class SensitivityTests(Workplace workplace)
{
    [Fact]
    public async Task Methods_and_layers_are_compared_by_the_maps_of_the_best_and_the_worst_class()
    {
        await using var workbench = await workplace.OpenAsync();
        await workbench.Settled();
        var page = workbench.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "More", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Class sensitivity" }).ClickAsync();
        await Expect(page.Locator(".sensitivity-summary")).ToHaveTextAsync(new Regex(@"^NormGrad at blocks\.15: Spearman −?[01]\.\d\d · Pearson −?[01]\.\d\d$"), new() { Timeout = 120_000 });
        await Expect(page.Locator(".sensitivity-table tbody tr")).ToHaveCountAsync(8);
        await Expect(page.Locator(".sensitivity-table strong", new() { HasText = "…" })).ToHaveCountAsync(0);
        await Expect(page.Locator(".sensitivity-plot .line")).ToHaveCountAsync(8);
        await Expect(page.Locator(".top-bar .cost")).ToContainTextAsync("forward");
        await Expect(page.Locator("figure.panel[data-panel^='967/'] [role=img]")).ToHaveAttributeAsync("aria-label", new Regex("values from"));
        await Axe.Check(page);
        await workbench.Screenshot("sensitivity");

        await page.Locator("[data-cell='grad-cam/blocks.10']").ClickAsync();
        await Expect(page.Locator(".sensitivity-summary")).ToContainTextAsync("Grad-CAM at blocks.10");
        await Expect(page.Locator("figure.panel .panel-caption").First).ToHaveTextAsync(new Regex("^Grad-CAM · espresso"));
        await page.GetByRole(AriaRole.Button, new() { Name = "All of the ruler" }).ClickAsync();
        await Expect(page.Locator(".sensitivity-table thead th")).ToHaveCountAsync(19);
        await Expect(page.Locator(".sensitivity-table strong", new() { HasText = "…" })).ToHaveCountAsync(0, new() { Timeout = 120_000 });
        await workbench.Screenshot("sensitivity-all");
        await page.Keyboard.PressAsync("Control+z");
        await Expect(page.Locator(".sensitivity-table thead th")).ToHaveCountAsync(7);
        await page.GetByRole(AriaRole.Button, new() { Name = "Redo" }).ClickAsync();
        await Expect(page.Locator(".sensitivity-table thead th")).ToHaveCountAsync(19);

        await page.ReloadAsync();
        await Expect(page.Locator(".sensitivity-summary")).ToContainTextAsync("Grad-CAM at blocks.10: Spearman");
        await page.GetByRole(AriaRole.Link, new() { Name = "Back to the workbench" }).ClickAsync();
        await workbench.Settled();
        Assert.Empty(workbench.Errors);
    }

    [Fact]
    public async Task In_the_dark_and_in_a_narrow_window()
    {
        await using var workbench = await workplace.OpenAsync(scheme: ColorScheme.Dark);
        var page = workbench.Page;
        await page.GotoAsync($"{workplace.Address}/sensitivity?sensitivity-method=normgrad&sensitivity-method=grad-cam&sensitivity-method=linear-approximation&shown-method=linear-approximation&shown-layer=blocks.4");
        await Expect(page.Locator(".sensitivity-summary")).ToContainTextAsync("Linear approximation at blocks.4: Spearman", new() { Timeout = 120_000 });
        await Expect(page.Locator("figure.panel[data-panel^='967/'] [role=img]")).ToHaveAttributeAsync("aria-label", new Regex("values from"));
        await Axe.Check(page);
        await workbench.Screenshot("sensitivity-dark");
        await page.SetViewportSizeAsync(400, 860);
        await workbench.Screenshot("sensitivity-narrow");
        await page.Locator(".sensitivity-plot").ScrollIntoViewIfNeededAsync();
        await workbench.Screenshot("sensitivity-narrow-plot");
        Assert.Empty(workbench.Errors);
    }
}
