using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SaliencyLab.Browser.Tests;

public sealed class KeyboardTests(Workplace workplace)
{
    [Fact]
    public async Task Arrows_scrub_layers_and_digits_choose_classes()
    {
        await using var workbench = await workplace.OpenAsync();
        await workbench.Settled();
        var keys = workbench.Page.Keyboard;
        await keys.PressAsync("ArrowLeft");
        await Layer(workbench, 14);
        await keys.PressAsync("ArrowLeft");
        await Layer(workbench, 13);
        await keys.PressAsync("ArrowRight");
        await Layer(workbench, 14);

        // The second in the ranking is explained already, the third is not.
        await keys.PressAsync("3");
        await workbench.Ready("NormGrad · tabby");
        await keys.PressAsync("2");
        await Expect(workbench.Panel("NormGrad · Egyptian cat")).ToHaveCountAsync(0);
        await keys.PressAsync("Control+z");
        await workbench.Ready("NormGrad · Egyptian cat");
        await keys.PressAsync("Control+Shift+z");
        await Expect(workbench.Panel("NormGrad · Egyptian cat")).ToHaveCountAsync(0);
        Assert.Empty(workbench.Errors);
    }

    [Fact]
    public async Task Keys_are_letters_while_somebody_types()
    {
        await using var workbench = await workplace.OpenAsync();
        await workbench.Settled();
        var page = workbench.Page;
        await page.Keyboard.PressAsync("/");
        await Expect(workbench.ClassSearch).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("3");
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.Keyboard.PressAsync("ArrowRight");

        // What was typed is answered after whatever the keys would have done.
        await Expect(workbench.FoundClasses.First).ToContainTextAsync("tiger shark");
        await Expect(workbench.ClassSearch).ToHaveValueAsync("3");
        await Expect(page.Locator(".panel-row-head")).ToHaveCountAsync(2);
        await Layer(workbench, 15);
        await page.Keyboard.PressAsync("Escape");
        await Expect(workbench.FoundClasses).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Keys_can_be_switched_off_and_the_browser_remembers_it()
    {
        await using var workbench = await workplace.OpenAsync();
        await workbench.Settled();
        var page = workbench.Page;
        await page.Keyboard.PressAsync("?");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Single keys are on" }).UncheckAsync();
        await Expect(page.GetByRole(AriaRole.Checkbox, new() { Name = "Single keys are on" })).Not.ToBeCheckedAsync();
        await workbench.Screenshot("keyboard");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await page.ReloadAsync();
        await workbench.Settled();
        workbench.Circuit.Clear();

        await page.Keyboard.PressAsync("3");
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "tabby, tabby cat" }).ClickAsync();
        await workbench.Ready("NormGrad · tabby");

        // One call, the click's: had the keys sent one each, there would be three, and tabby would have come and gone.
        Assert.Single(workbench.Circuit.Calls);
        await Layer(workbench, 15);
    }

    private static Task Layer(Workbench workbench, int block) =>
        Expect(workbench.Layer).ToHaveAttributeAsync("aria-valuetext", new Regex($"^blocks\\.{block},"));
}
