using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SaliencyLab.Browser.Tests;

/// <summary>Smooth Grad-CAM++ as its paper has it: refined live, for chosen channels and chosen neurons.</summary>
public sealed class SmoothTests(Workplace workplace)
{
    private const string Map = "Smooth Grad-CAM++ · espresso";
    private static readonly LocatorAssertionsToHaveTextOptions _patient = new() { Timeout = 120_000 };

    [Fact]
    public async Task A_map_is_refined_live_until_it_is_stopped()
    {
        await using var workbench = await workplace.OpenAsync();
        var page = workbench.Page;
        await page.GotoAsync($"{workplace.Address}/?method=normgrad&method=smooth-grad-cam-plus-plus~samples~2000");
        await workbench.Ready("NormGrad · espresso");
        var panel = workbench.Panel(Map).First;
        await Expect(panel.Locator("[role=status]")).ToHaveTextAsync(new Regex(@"^\d+ of 2000 samples · ± [\d.]+ %$"), _patient);
        await Expect(panel).ToHaveAttributeAsync("data-state", "Computing");
        var early = await workbench.Pixels(Map);
        Assert.NotEqual(early, await workbench.Pixels("NormGrad · espresso"));
        var samples = await Samples(panel);
        await Expect(panel.Locator("[role=status]")).Not.ToHaveTextAsync(new Regex($"^({string.Join('|', Enumerable.Range(0, samples + 1))}) of"), new() { Timeout = 120_000 });
        await workbench.Screenshot("refinement");

        await panel.GetByRole(AriaRole.Button, new() { Name = "Stop" }).ClickAsync();
        await workbench.Ready(Map);
        var subtitle = page.Locator(".panel-column-head", new() { HasText = "Smooth Grad-CAM++" }).Locator(".panel-formula");
        await Expect(subtitle).ToHaveTextAsync(new Regex(@"^\d+ samples$"));
        var kept = int.Parse((await subtitle.TextContentAsync())!.Split(' ')[0], CultureInfo.InvariantCulture);
        Assert.InRange(kept, samples + 1, 1999);
        Assert.Contains($"samples~{kept}", page.Url, StringComparison.Ordinal);
        await Expect(panel.Locator(".panel-facts")).ToContainTextAsync("±");
        await workbench.Settled();
        await workbench.Screenshot("refinement-stopped");
        Assert.Empty(workbench.Errors);
    }

    [Fact]
    public async Task Channels_are_picked_from_a_gallery()
    {
        await using var workbench = await workplace.OpenAsync();
        var page = workbench.Page;
        await workbench.Settled();
        var before = await workbench.Range(Map);
        await page.GetByRole(AriaRole.Button, new() { Name = "Options of Smooth Grad-CAM++" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Choose from the gallery" }).ClickAsync();
        var gallery = page.Locator(".channel-gallery");
        await Expect(gallery.Locator("[data-channel]")).ToHaveCountAsync(64, new() { Timeout = 120_000 });
        await Expect(gallery).ToHaveAttributeAsync("data-painted", new Regex("channels/.*of="));
        var weights = await gallery.Locator("[data-channel] > span").AllTextContentsAsync();
        var numbers = weights.Select(text => Workbench.Number(text.Trim().Split(' ')[^1])).ToList();
        Assert.Equal(numbers.OrderDescending(), numbers);
        Assert.True(await gallery.Locator("canvas").First.EvaluateAsync<bool>("canvas => new Set(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data).size > 8"), "The first channel is not painted.");

        await gallery.Locator("[data-channel]").Nth(0).ClickAsync();
        await gallery.Locator("[data-channel]").Nth(2).ClickAsync();
        await workbench.Screenshot("channels");
        await gallery.GetByRole(AriaRole.Button, new() { Name = "Later channels" }).ClickAsync();
        await Expect(gallery.Locator(".channel-pages")).ToContainTextAsync("65 to 128 of 320");
        await gallery.GetByLabel("Sort by").SelectOptionAsync("Index");
        await Expect(gallery.Locator("[data-channel]").First).ToHaveAttributeAsync("data-channel", "0");
        await page.GetByRole(AriaRole.Button, new() { Name = "Use these channels" }).ClickAsync();
        await Expect(page.Locator(".panel-column-head", new() { HasText = "Smooth Grad-CAM++" }).Locator(".panel-formula")).ToHaveTextAsync("16 samples · 2 channels");
        await workbench.Settled();
        Assert.NotEqual(before, await workbench.Range(Map));
        await workbench.Screenshot("channels-map");

        await page.ReloadAsync();
        await workbench.Settled();
        await page.GetByRole(AriaRole.Button, new() { Name = "Menu of Smooth Grad-CAM++", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Channels" }).ClickAsync();
        await Expect(gallery.Locator("[data-channel][aria-pressed=true]")).ToHaveCountAsync(2, new() { Timeout = 120_000 });
        Assert.Empty(workbench.Errors);
    }

    [Fact]
    public async Task Neurons_are_dragged_clicked_and_typed()
    {
        await using var workbench = await workplace.OpenAsync();
        var page = workbench.Page;
        await workbench.Settled();
        var panel = workbench.Panel(Map).First;
        var map = panel.Locator("[role=img]");
        var subtitle = page.Locator(".panel-column-head", new() { HasText = "Smooth Grad-CAM++" }).Locator(".panel-formula");

        await Choose(page, "Choose cells");
        var box = (await map.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(Across(box, 1.5f), Down(box, 2.5f));
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(Across(box, 3.2f), Down(box, 3.2f), new() { Steps = 4 });
        await page.Mouse.MoveAsync(Across(box, 4.5f), Down(box, 4.5f), new() { Steps = 4 });
        await workbench.Screenshot("neurons-dragging");
        await page.Mouse.UpAsync();
        await Expect(subtitle).ToHaveTextAsync("16 samples · region");
        await workbench.Settled();
        Assert.Contains(Uri.EscapeDataString("region~[2,1,5,5]"), page.Url, StringComparison.Ordinal);
        await Expect(map).ToHaveAttributeAsync("aria-label", new Regex("cells of rows 3 to 5 and columns 2 to 5 only.*largest in column [2-5] of 7, row [3-5] of 7"));
        await page.Mouse.MoveAsync(5, 5);
        await workbench.Screenshot("neurons");

        await Choose(page, "Choose cells");
        await page.Mouse.ClickAsync(Across(box, 0.5f), Down(box, 0.5f));
        await page.Mouse.ClickAsync(Across(box, 1.5f), Down(box, 0.5f));
        await page.Mouse.ClickAsync(Across(box, 6.5f), Down(box, 3.5f));
        await Expect(panel.Locator(".panel-choosing [role=status]")).ToHaveTextAsync("3 chosen cells only");
        await panel.GetByRole(AriaRole.Button, new() { Name = "Use them" }).ClickAsync();
        await Expect(subtitle).ToHaveTextAsync("16 samples · 3 cells");
        await workbench.Settled();
        await page.Mouse.MoveAsync(5, 5);
        await workbench.Screenshot("neurons-cells");

        await Choose(page, "Choose cells");
        await page.Keyboard.PressAsync("Escape");
        await Expect(panel.Locator(".panel-choosing")).ToHaveCountAsync(0);
        await Choose(page, "Use all cells");
        await Expect(subtitle).ToHaveTextAsync("16 samples");
        await workbench.Settled();

        await page.GetByRole(AriaRole.Button, new() { Name = "Options of Smooth Grad-CAM++" }).ClickAsync();
        var form = page.Locator(".options-form:visible");
        await form.GetByLabel(new Regex("^Region")).FillAsync("0, 0, 2, 7");
        await form.GetByLabel(new Regex("^Region")).PressAsync("Enter");
        await Expect(subtitle).ToHaveTextAsync("16 samples · region");
        await workbench.Settled();
        await Expect(map).ToHaveAttributeAsync("aria-label", new Regex("cells of rows 1 to 2 and columns 1 to 7 only"));
        Assert.Empty(workbench.Errors);
    }

    // blocks.15 has 7 × 7 cells, and a panel shows the crop.
    private static float Across(LocatorBoundingBoxResult box, float column) => box.X + (box.Width * column / 7);

    private static float Down(LocatorBoundingBoxResult box, float row) => box.Y + (box.Height * row / 7);

    private static async Task Choose(IPage page, string item)
    {
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Menu of Smooth Grad-CAM\\+\\+ · espresso") }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = item }).ClickAsync();
    }

    private static async Task<int> Samples(ILocator panel) =>
        int.Parse((await panel.Locator("[role=status]").TextContentAsync())!.Split(' ')[0], CultureInfo.InvariantCulture);
}
