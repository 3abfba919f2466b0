using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SaliencyLab.Browser.Tests;

/// <summary>Work of minutes: it outlives a refresh of its page and ends when it is stopped.</summary>
public sealed partial class LongWorkTests(Workplace workplace)
{
    private const string Map = "RISE · espresso";
    private static readonly LocatorAssertionsToHaveTextOptions _patient = new() { Timeout = 120_000 };

    [Fact]
    public async Task A_refresh_finds_the_work_where_it_is()
    {
        await using var workbench = await workplace.OpenAsync();
        var page = workbench.Page;
        await page.GotoAsync($"{workplace.Address}/?method=normgrad&method=rise~masks~400&class=967");
        var status = workbench.Panel(Map).First.Locator("[role=status]");
        var before = await Masks(status, 1);

        await page.ReloadAsync();
        var after = await Masks(status, 0);
        Assert.InRange(after, before, 400);
        await Expect(page.Locator(".top-bar .work-rest")).ToHaveTextAsync(new Regex("^about .* left$"), new() { Timeout = 120_000 });
        await Expect(page.Locator(".top-bar .work .one-line")).ToHaveTextAsync(new Regex("^RISE · [0-9]+ of 400 masks$"));
        await workbench.Screenshot("long-work-after-refresh");
        await workbench.Ready(Map);
        await workbench.Settled();
        Assert.Empty(workbench.Errors);
    }

    [Fact]
    public async Task Stop_ends_a_perturbation_within_a_second()
    {
        await using var workbench = await workplace.OpenAsync();
        var page = workbench.Page;
        await workbench.Settled();
        await page.GotoAsync($"{workplace.Address}/?method=rise~masks~16000~seed~3&class=967");
        var panel = workbench.Panel(Map).First;
        await Masks(panel.Locator("[role=status]"), 1);
        var running = await Running(page);

        var clicked = Stopwatch.GetTimestamp();
        await panel.GetByRole(AriaRole.Button, new() { Name = "Stop" }).ClickAsync();
        while (await Running(page) >= running && Stopwatch.GetElapsedTime(clicked).TotalSeconds < 10)
        {
            // The server is asked until its worker is free.
        }

        Assert.InRange(Stopwatch.GetElapsedTime(clicked).TotalSeconds, 0, 1);
        await Expect(panel.Locator("[role=img]")).ToHaveAttributeAsync("aria-label", new Regex("Stopped before it was done"));
        Assert.Empty(workbench.Errors);
    }

    private async Task<int> Running(IPage page)
    {
        var health = await page.APIRequest.GetAsync($"{workplace.Address}/health");
        return (await health.JsonAsync())!.Value.GetProperty("running").GetInt32();
    }

    private static async Task<int> Masks(ILocator status, int least)
    {
        await Expect(status).ToHaveTextAsync(MasksDone(), _patient);
        if (least > 0)
        {
            await Expect(status).Not.ToHaveTextAsync(new Regex("^0 of"), new() { Timeout = 120_000 });
        }

        return int.Parse(MasksDone().Match((await status.TextContentAsync())!).Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^([\d,]+) of [\d,]+ masks")]
    private static partial Regex MasksDone();
}
