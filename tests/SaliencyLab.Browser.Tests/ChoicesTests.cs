using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SaliencyLab.Browser.Tests;

public sealed class ChoicesTests(Workplace workplace)
{
    [Fact]
    public async Task A_class_is_found_by_its_name_explained_undone_and_done_again()
    {
        await using var workbench = await workplace.OpenAsync();
        await workbench.Settled();
        var page = workbench.Page;
        await workbench.ClassSearch.FillAsync("goldfi");
        await Expect(workbench.FoundClasses).ToHaveCountAsync(2);
        await Expect(workbench.FoundClasses.First).ToContainTextAsync("goldfish, Carassius auratus");
        await workbench.Screenshot("class-search");
        await workbench.ClassSearch.PressAsync("Enter");
        await workbench.Ready("NormGrad · goldfish");
        await Expect(page.Locator(".panel-row-head", new() { HasText = "class 1" }).First).ToContainTextAsync("goldfish");

        var (undo, redo) = (page.GetByRole(AriaRole.Button, new() { Name = "Undo" }), page.GetByRole(AriaRole.Button, new() { Name = "Redo" }));
        await Expect(redo).ToBeDisabledAsync();
        await undo.ClickAsync();
        await Expect(workbench.Panel("NormGrad · goldfish")).ToHaveCountAsync(0);
        await Expect(undo).ToBeDisabledAsync();
        await redo.ClickAsync();
        await workbench.Ready("NormGrad · goldfish");
        await Expect(redo).ToBeDisabledAsync();
        Assert.Empty(workbench.Errors);
    }

    [Fact]
    public async Task Beside_many_rows_all_weights_are_in_sight_also_when_these_scroll()
    {
        await using var workbench = await workplace.OpenAsync();
        var page = workbench.Page;
        await page.GotoAsync($"{workplace.Address}/?class=967&class=285&class=281&class=282&method=normgrad");
        await workbench.Settled();
        var weights = page.Locator("[data-weight]");
        await Expect(weights).ToHaveCountAsync(5);
        await Expect(weights.First).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(weights.Last).ToBeInViewportAsync(new() { Ratio = 1 });
        await page.Locator("figure.panel").Last.ScrollIntoViewIfNeededAsync();
        // Heads stay above what scrolls under them: they would take a click.
        await page.Locator(".combination-head h2").ClickAsync(new() { Trial = true });
        await page.Locator(".weights-head h2").ClickAsync(new() { Trial = true });
        await Expect(weights.First).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(weights.Last).ToBeInViewportAsync(new() { Ratio = 1 });
        await workbench.Screenshot("weights-of-many-rows");
    }

    [Fact]
    public async Task A_class_that_is_added_comes_into_sight_with_the_picture_of_the_others()
    {
        await using var workbench = await workplace.OpenAsync();
        await workbench.Settled();
        await workbench.Page.GetByRole(AriaRole.Checkbox, new() { Name = "tabby, tabby cat" }).ClickAsync();
        await workbench.Ready("NormGrad · tabby");
        var added = workbench.Panel("NormGrad · tabby").First;
        await Expect(added.Locator(".panel-map")).ToBeInViewportAsync(new() { Ratio = 1 });
        await workbench.Settled();
        await workbench.Screenshot("third-class");

        string[] pictures = await workbench.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.panel-tracks > figure.panel canvas.panel-picture')].map(canvas => canvas.toDataURL())");
        Assert.Equal(9, pictures.Length);
        Assert.Single(pictures.Distinct());
        Assert.Empty(workbench.Errors);
    }

    [Fact]
    public async Task A_method_goes_by_its_chip_or_by_its_column_and_comes_back_by_undo()
    {
        await using var workbench = await workplace.OpenAsync();
        await workbench.Settled();
        var page = workbench.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Grad-CAM", Exact = true }).ClickAsync();
        await Expect(workbench.Panel("Grad-CAM · ")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Menu of Smooth Grad-CAM++", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Remove column" }).ClickAsync();
        await Expect(workbench.Panel("Smooth Grad-CAM++ · ")).ToHaveCountAsync(0);
        await workbench.Ready("NormGrad · espresso");
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await workbench.Ready("Smooth Grad-CAM++ · espresso");
        await Expect(workbench.Panel("Grad-CAM · ")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_click_on_the_ruler_takes_the_layer_under_it()
    {
        await using var workbench = await workplace.OpenAsync();
        await workbench.Settled();
        var before = await workbench.Range("NormGrad · espresso");
        await workbench.Page.Locator(".ruler .tick[title^='blocks.4 ']").ClickAsync();
        await Expect(workbench.Layer).ToHaveAttributeAsync("aria-valuetext", new System.Text.RegularExpressions.Regex("^blocks\\.4,"));
        await Expect(workbench.Panel("NormGrad · espresso").First.Locator(".panel-facts")).ToContainTextAsync("blocks.4 ");
        await workbench.Settled();
        Assert.NotEqual(before, await workbench.Range("NormGrad · espresso"));
    }
}
