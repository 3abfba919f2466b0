using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SaliencyLab.Browser.Tests;

public sealed class AtlasTests(Workplace workplace)
{
    [Fact]
    public async Task The_grid_of_30_maps_is_one_pass_and_a_cell_goes_to_the_workbench()
    {
        await using var workbench = await workplace.OpenAsync();
        await workbench.Settled();
        var page = workbench.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Atlas", Exact = true }).ClickAsync();
        await Painted(page, 30);
        await Expect(page.Locator(".top-bar .cost")).ToContainTextAsync("1 forward · 1 backward · ");

        // conv1x1 by norm is NormGrad.
        await Expect(Map(page, "conv1x1/norm")).ToHaveAttributeAsync("aria-label", new Regex("values from 0\\.350 to 3\\.19"));
        await Axe.Check(page);

        await Cell(page, "conv3x3/filter_norm").HoverAsync();
        var peek = page.Locator(".atlas-peek");
        await Expect(peek).ToContainTextAsync("conv3x3 · filter_norm · espresso 23.5 %");
        await Expect(page.Locator(".atlas-column-head[data-current] strong")).ToHaveTextAsync(["filter_norm"]);
        await Expect(page.Locator(".atlas-row-head[data-current] strong")).ToHaveTextAsync(["conv3x3"]);
        await Expect(Cell(page, "conv3x3/filter_norm")).ToHaveCSSAsync("outline-width", "2px");
        await Axe.Check(page);
        await workbench.Screenshot("atlas-grid");

        var values = await Values(Map(page, "conv3x3/filter_norm"));
        await peek.GetByRole(AriaRole.Button, new() { Name = "Add to workbench" }).ClickAsync();
        await workbench.Ready("Extract and aggregate · espresso");
        await Expect(page).ToHaveURLAsync(new Regex("/\\?.*method=extract-aggregate~extract~%22conv3x3%22~aggregate~%22filter_norm%22"));
        await Expect(workbench.Panel("Extract and aggregate · espresso").First.Locator("[role=img]")).ToHaveAttributeAsync("aria-label", new Regex(Regex.Escape(values)));
        await workbench.Settled();
        await page.GoBackAsync();
        await Painted(page, 30);
        Assert.Empty(workbench.Errors);
    }

    [Fact]
    public async Task Methods_by_layers_are_walked_by_keys_opened_large_and_restored_by_a_refresh()
    {
        await using var workbench = await workplace.OpenAsync(scheme: ColorScheme.Dark);
        var page = workbench.Page;
        // A class that the first view does not explain: its maps are computed at start, and cost what they cost then.
        await page.GotoAsync($"{workplace.Address}/atlas?atlas=layers&layer=blocks.10&class=7");
        await Painted(page, 40);
        await Expect(page.Locator(".top-bar .cost")).ToContainTextAsync("1 forward · 1 backward · ");

        await Map(page, "blocks.0/normgrad").FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(Map(page, "blocks.2/normgrad-selective")).ToBeFocusedAsync();
        await Expect(page.Locator(".atlas-peek")).ToContainTextAsync("blocks.2 · 56 × 56");
        await Axe.Check(page);
        await workbench.Screenshot("atlas-layers");

        await page.Keyboard.PressAsync("Enter");
        var large = page.GetByRole(AriaRole.Dialog);
        await Expect(large.GetByRole(AriaRole.Heading)).ToContainTextAsync("cock");
        await Expect(large.GetByRole(AriaRole.Button, new() { Name = "Add to workbench" })).ToBeVisibleAsync();
        await workbench.Screenshot("atlas-large");
        await page.Keyboard.PressAsync("Escape");
        await Expect(Map(page, "blocks.2/normgrad-selective")).ToBeFocusedAsync();

        var each = await Pixels(page, "blocks.0/normgrad");
        await page.GetByRole(AriaRole.Button, new() { Name = "Column", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("atlas-scale=column"));
        await page.WaitForFunctionAsync("before => document.querySelector(\"[data-cell='blocks.0/normgrad'] canvas.panel-heat\").toDataURL() !== before", each);
        await page.ReloadAsync();
        await Painted(page, 40);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Column", Exact = true })).ToHaveAttributeAsync("aria-pressed", "true");

        await page.GetByRole(AriaRole.Button, new() { Name = "Extract × aggregate" }).ClickAsync();
        var layer = page.GetByLabel("Layer");
        await layer.SelectOptionAsync("blocks.4");
        await Painted(page, 25);
        await layer.SelectOptionAsync("blocks.2");
        await Painted(page, 25);
        await page.Keyboard.PressAsync("Control+z");
        await Expect(layer).ToHaveValueAsync("blocks.4");
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(layer).ToHaveValueAsync("blocks.10");
        await Expect(page).ToHaveURLAsync(new Regex("layer=blocks\\.10&"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Redo" }).ClickAsync();
        await Expect(layer).ToHaveValueAsync("blocks.4");
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Painted(page, 40);

        await page.GetByRole(AriaRole.Link, new() { Name = "Back to the workbench" }).ClickAsync();
        await workbench.Settled();
        await Expect(workbench.Layer).ToHaveAttributeAsync("aria-valuetext", new Regex("^blocks\\.10,"));
        Assert.Empty(workbench.Errors);
    }

    [Fact]
    public async Task A_model_that_is_not_here_is_told_with_a_way_back()
    {
        await using var workbench = await workplace.OpenAsync(400, 860);
        var page = workbench.Page;
        await page.GotoAsync($"{workplace.Address}/atlas?model=gone");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("There is no model 'gone' in this browser");
        await workbench.Screenshot("atlas-missing");

        await page.GotoAsync($"{workplace.Address}/atlas");
        await Painted(page, 4);
        // A name stands on as many lines as it has words: none is broken in its middle.
        Assert.Equal(2, await page.Locator("[data-row-head='4'] strong").EvaluateAsync<int>("name => name.getBoundingClientRect().height / parseFloat(getComputedStyle(name).lineHeight)"));
        await workbench.Screenshot("atlas-narrow");
        await Axe.Check(page);
        Assert.Empty(workbench.Errors);
    }

    private static ILocator Cell(IPage page, string key) => page.Locator($"[data-cell='{key}']");

    private static ILocator Map(IPage page, string key) => Cell(page, key).GetByRole(AriaRole.Img);

    /// <summary>"values from … to …, largest in …" of a map that is there.</summary>
    private static async Task<string> Values(ILocator map) => Regex.Match(await map.GetAttributeAsync("aria-label") ?? "", "values from .*").Value;

    private static Task<string> Pixels(IPage page, string key) => Cell(page, key).Locator("canvas.panel-heat").EvaluateAsync<string>("canvas => canvas.toDataURL()");

    /// <summary>Waits until so many cells have coloured pixels, or say that they have nothing to colour.</summary>
    private static async Task Painted(IPage page, int cells) => await page.WaitForFunctionAsync(
        """
        count => [...document.querySelectorAll("[data-cell][data-state=Ready]")].filter(cell => {
          const canvas = cell.querySelector("canvas.panel-heat");
          if (cell.hasAttribute("data-noted")) return true;
          return canvas.width > 0 && new Uint32Array(canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data.buffer).some(pixel => pixel !== 0);
        }).length >= count
        """,
        cells);
}
