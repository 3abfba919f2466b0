using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SaliencyLab.Browser.Tests;

public sealed class SliderTests(Workplace workplace)
{
    [Theory]
    [InlineData("input[data-setting=opacity]", "NormGrad · espresso", "opacity=")]
    [InlineData("input[data-setting=threshold]", "NormGrad · espresso", "threshold=")]
    [InlineData("[data-weight='1'] input[type=range]", "NormGrad × 4 · espresso", "weights=custom")]
    public async Task A_slider_repaints_while_it_moves_and_tells_the_server_once_when_let_go(string selector, string caption, string address)
    {
        await using var workbench = await workplace.OpenAsync();
        var page = workbench.Page;
        await workbench.Settled();
        await workbench.Range(caption);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await TwoFrames(page);
        var slider = page.Locator(selector).First;
        await slider.ScrollIntoViewIfNeededAsync();
        var box = (await slider.BoundingBoxAsync())!;
        var before = await Painted(workbench, caption);
        Assert.NotEmpty(workbench.Circuit.Sent);
        workbench.Requests.Clear();
        workbench.Circuit.Clear();

        await page.Mouse.MoveAsync(box.X + (box.Width * 0.3f), box.Y + (box.Height / 2));
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + (box.Width * 0.9f), box.Y + (box.Height / 2), new() { Steps = 25 });
        await TwoFrames(page);
        Assert.NotEqual(before, await Painted(workbench, caption));
        Assert.Empty(workbench.Circuit.Sent);
        Assert.Empty(workbench.Requests);

        await page.Mouse.UpAsync();
        await Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(address)));
        await workbench.Settled();

        // Messages keep their order: one that was sent during the moves would stand before the call.
        Assert.Single(workbench.Circuit.Calls);
        Assert.Contains("BeginInvokeDotNetFromJS", workbench.Circuit.Sent[0], StringComparison.Ordinal);
        Assert.DoesNotContain(workbench.Requests, request => request.Contains("/results/", StringComparison.Ordinal));
        Assert.Empty(workbench.Errors);
    }

    /// <summary>What the eye sees of a panel's map: its canvases as they lie on the screen.</summary>
    private static Task<byte[]> Painted(Workbench workbench, string caption) =>
        workbench.Panel(caption).First.Locator("[role=img]").ScreenshotAsync();

    private static async Task TwoFrames(IPage page) => await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
}
