using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SaliencyLab.Browser.Tests;

/// <summary>Two maps of the page compared: their difference, beside each other, one wiped over the other.</summary>
public sealed class CompareTests(Workplace workplace)
{
    [Fact]
    public async Task Two_panels_are_picked_subtracted_wiped_and_found_again_after_a_refresh()
    {
        await using var workbench = await workplace.OpenAsync();
        await workbench.Settled();
        var page = workbench.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Menu of NormGrad · espresso" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Compare with …" }).ClickAsync();
        await Expect(page.Locator(".panel-picking")).ToContainTextAsync("Pick the map to compare with NormGrad · espresso");
        await workbench.Panel("Grad-CAM · espresso").First.HoverAsync();
        await workbench.Screenshot("compare-pick");
        var asked = workbench.Requests.Count;
        await workbench.Panel("Grad-CAM · espresso").First.Locator(".panel-map").ClickAsync();

        var pair = page.GetByRole(AriaRole.Dialog, new() { Name = "Two maps compared" });
        await Expect(Map(pair, "difference")).ToHaveAttributeAsync("aria-label", new Regex("^NormGrad · espresso 23\\.5 % − Grad-CAM · espresso 23\\.5 %, each min–max scaled · 7 × 7, values from −0\\.\\d+ to 0\\.\\d+"));
        await Expect(Map(pair, "one")).ToHaveAttributeAsync("aria-label", new Regex("values from 0 to 1\\.00"));
        await Expect(page).ToHaveURLAsync(new Regex("compare=967%2Fnormgrad&with=967%2Fgrad-cam"));
        await Expect(pair.Locator("[data-part=difference] .panel-bar-high")).ToHaveTextAsync(new Regex(@"^0\.\d+$"));
        var high = await pair.Locator("[data-part=difference] .panel-bar-high").TextContentAsync();
        await Expect(pair.Locator("[data-part=difference] .panel-bar-low")).ToHaveTextAsync($"−{high}");
        await Axe.Check(page);
        await workbench.Screenshot("difference");

        await Choice(pair, "Raw values").ClickAsync();
        await Expect(Map(pair, "one")).ToHaveAttributeAsync("aria-label", new Regex("values from 0\\.350 to 3\\.19"));
        await Expect(pair.Locator("[data-part=difference] .panel-facts")).ToHaveTextAsync("raw values · 7 × 7");
        await Choice(pair, "Side by side").ClickAsync();
        await Expect(pair.Locator("[data-part=difference]")).ToBeHiddenAsync();
        await Expect(pair.Locator(".pair-figure:visible .panel-bar-high")).ToHaveTextAsync(["3.19", "3.19"]);
        await workbench.Screenshot("compare-side");

        await Choice(pair, "Swipe").ClickAsync();
        var divider = pair.GetByRole(AriaRole.Slider, new() { Name = "Divider" });
        var box = (await Map(pair, "one").BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + 40);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + (box.Width * 0.7f), box.Y + 40, new() { Steps = 4 });
        await page.Mouse.UpAsync();
        await Expect(divider).ToHaveAttributeAsync("aria-valuenow", "70");
        await page.Keyboard.PressAsync("ArrowLeft");
        await Expect(divider).ToHaveAttributeAsync("aria-valuetext", "68 % NormGrad · espresso 23.5 %, 32 % Grad-CAM · espresso 23.5 %");
        await workbench.Screenshot("swipe");
        Assert.DoesNotContain(workbench.Requests.Skip(asked), address => address.Contains("/maps/", StringComparison.Ordinal));

        await Expect(page).ToHaveURLAsync(new Regex("compare-by=swipe&compare-values=raw"));
        await page.ReloadAsync();
        await Expect(divider).ToHaveAttributeAsync("aria-valuenow", "50");
        await Expect(pair.Locator("select").First).ToHaveValueAsync("967/normgrad");
        await Expect(Map(pair, "other")).ToHaveAttributeAsync("aria-label", new Regex("values from"));
        await page.Keyboard.PressAsync("Escape");
        await Expect(pair).ToHaveCountAsync(0);
        await Expect(page).Not.ToHaveURLAsync(new Regex("compare="));
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(pair).ToBeVisibleAsync();
        Assert.Empty(workbench.Errors);
    }

    [Fact]
    public async Task In_the_dark_a_signed_map_is_compared_with_a_combined_one_and_in_a_narrow_window_by_touch()
    {
        await using var workbench = await workplace.OpenAsync(scheme: ColorScheme.Dark);
        var page = workbench.Page;
        await page.GotoAsync($"{workplace.Address}/?method=normgrad&method=linear-approximation&compare=967/linear-approximation&with=967/combined");
        var pair = page.GetByRole(AriaRole.Dialog, new() { Name = "Two maps compared" });
        await Expect(Map(pair, "difference")).ToHaveAttributeAsync("aria-label", new Regex("min–max scaled, the signed one by its largest size · 224 × 224, values from"));
        await Axe.Check(page);
        await workbench.Screenshot("difference-dark");

        await pair.GetByLabel("Second map").SelectOptionAsync("967/normgrad");
        await Expect(pair.Locator("[data-part=difference] .panel-facts")).ToHaveTextAsync("min–max scaled, the signed one by its largest size · 7 × 7");
        await page.SetViewportSizeAsync(400, 860);
        await workbench.Screenshot("difference-narrow");
        await Choice(pair, "Swipe").ClickAsync();
        await workbench.Screenshot("swipe-narrow");
        await page.GotoAsync($"{workplace.Address}/?compare=967/normgrad&with=967/rise");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The two maps to compare are not both among those shown");
        Assert.Empty(workbench.Errors);
    }

    [Fact]
    public async Task The_meta_step_shows_each_map_after_it_and_what_it_changes()
    {
        await using var workbench = await workplace.OpenAsync();
        var page = workbench.Page;
        await page.GotoAsync($"{workplace.Address}/?method=normgrad&method=grad-cam");
        await workbench.Settled();
        await page.GetByRole(AriaRole.Button, new() { Name = "Meta step", Exact = true }).ClickAsync();
        await workbench.Ready("NormGrad, stepped · espresso");
        await workbench.Settled();
        await Expect(page).ToHaveURLAsync(new Regex(@"meta=0\.0025"));
        Assert.Equal(
            ["NormGrad", "Stepped", "Difference", "Grad-CAM", "Stepped", "Difference"],
            await page.Locator(".panel-column-head h2").AllTextContentsAsync());
        await Expect(page.Locator(".panel-column-head .panel-formula").Nth(1)).ToHaveTextAsync("θ − 0.0025 ∇CE");
        var (plain, stepped) = (await workbench.Range("NormGrad · espresso"), await workbench.Range("NormGrad, stepped · espresso"));
        Assert.NotEqual(plain, stepped);
        var changed = await workbench.Range("NormGrad, stepped − plain · espresso");
        Assert.True(changed.Minimum < changed.Maximum, $"The step changes {changed}.");
        Assert.True(changed.Maximum <= stepped.Maximum - plain.Minimum, $"{changed} is no difference of {stepped} and {plain}.");
        await Axe.Check(page);
        await Expect(page.Locator(".combination .panel-facts").First).ToContainTextAsync("before the step");
        await workbench.Screenshot("meta");

        await page.GetByRole(AriaRole.Button, new() { Name = "Options of the meta step" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "+ away from it" }).ClickAsync();
        await Expect(page.Locator(".panel-column-head .panel-formula").Nth(1)).ToHaveTextAsync("θ + 0.0025 ∇CE");
        await Expect(page).ToHaveURLAsync(new Regex(@"meta=-0\.0025"));
        await workbench.Screenshot("meta-options");
        await page.Locator("#meta-step input").FillAsync("7");
        await page.Locator("#meta-step input").PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("ε must be a number from 0 to 1");
        await page.Locator("#meta-step input").FillAsync("0.01");
        await page.Locator("#meta-step input").PressAsync("Enter");
        await Expect(workbench.Panel("NormGrad, stepped · espresso").First.Locator(".panel-facts")).ToContainTextAsync("ε −0.01");
        await page.Keyboard.PressAsync("Escape");

        await page.ReloadAsync();
        await workbench.Settled();
        Assert.NotEqual(stepped, await workbench.Range("NormGrad, stepped · espresso"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Meta step", Exact = true }).ClickAsync();
        await Expect(workbench.Panel("NormGrad, stepped")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await workbench.Ready("NormGrad, stepped · espresso");
        Assert.Empty(workbench.Errors);
    }

    private static ILocator Choice(ILocator pair, string name) => pair.GetByRole(AriaRole.Radio, new() { Name = name });

    private static ILocator Map(ILocator pair, string part) => pair.Locator($"[data-part={part}] [role=img]");
}
