using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SaliencyLab.Browser.Tests;

public sealed class HistoryTests(Workplace workplace)
{
    [Fact]
    public async Task Refresh_and_the_back_button_restore_the_view_and_only_a_new_picture_is_a_new_entry()
    {
        await using var workbench = await workplace.OpenAsync();
        await workbench.Settled();
        var page = workbench.Page;
        var entries = await Entries(page);
        await page.Locator(".ruler .tick[title^='blocks.10 ']").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Grad-CAM", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "tabby, tabby cat" }).ClickAsync();
        await workbench.Ready("NormGrad · tabby");
        await page.GetByRole(AriaRole.Radio, new() { Name = "Heatmap" }).CheckAsync();
        await Expect(page).ToHaveURLAsync(new Regex("show=heatmap"));
        Assert.Equal(entries, await Entries(page));
        var first = page.Url;

        await page.ReloadAsync();
        await AsChosen(workbench);
        Assert.Equal(first, page.Url);

        await page.GetByRole(AriaRole.Button, new() { Name = "Picture: cat_and_coffee.jpg" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "rocket.jpg" }).ClickAsync();
        await Shows(workbench, "rocket.jpg");
        await Expect(page).ToHaveURLAsync(new Regex("image=rocket\\.jpg"));
        Assert.Equal(entries + 1, await Entries(page));
        await Expect(workbench.Panel("NormGrad · tabby")).ToHaveCountAsync(0);

        await page.GoBackAsync();
        await Shows(workbench, "cat_and_coffee.jpg");
        await AsChosen(workbench);
        Assert.Equal(first, page.Url);

        await page.GoForwardAsync();
        await Shows(workbench, "rocket.jpg");
        await workbench.Settled();
        Assert.Equal(entries + 1, await Entries(page));
        Assert.Empty(workbench.Errors);
    }

    private static async Task AsChosen(Workbench workbench)
    {
        await workbench.Ready("NormGrad · tabby");
        await workbench.Settled();
        await Expect(workbench.Layer).ToHaveAttributeAsync("aria-valuetext", new Regex("^blocks\\.10,"));
        await Expect(workbench.Panel("Grad-CAM · ")).ToHaveCountAsync(0);
        await Expect(workbench.Page.GetByRole(AriaRole.Radio, new() { Name = "Heatmap" })).ToBeCheckedAsync();
    }

    private static Task Shows(Workbench workbench, string picture) =>
        Expect(workbench.Page.Locator(".picture-frame img")).ToHaveAttributeAsync("alt", picture, new() { Timeout = 120_000 });

    private static Task<int> Entries(IPage page) => page.EvaluateAsync<int>("history.length");
}
