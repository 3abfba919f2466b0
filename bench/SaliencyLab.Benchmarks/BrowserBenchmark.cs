using System.Globalization;
using Microsoft.Playwright;

namespace SaliencyLab.Benchmarks;

/// <summary>What a person waits for, in Chromium against a running server: the first overlay, a class, a layer, a slider.</summary>
internal static class BrowserBenchmark
{
    // What is asked of a picture the first time is computed, so each round has one of its own. The first warms server and browser up.
    private static readonly string[] _pictures =
        ["cat_and_coffee.jpg", "airplane_1917.jpg", "astronaut.jpg", "cat.jpg", "coffee.jpg", "rocket.jpg"];

    /// <summary>Measures a server that nobody has used since its start.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="chromium">Path of the browser's executable.</param>
    /// <param name="report">Where the table goes.</param>
    public static async Task Run(string address, string chromium, TextWriter report)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        List<double> opens = [], lives = [], classes = [], knownClasses = [], layers = [], sliders = [];
        foreach (var picture in _pictures)
        {
            await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1440, Height = 900 } });
            var page = new TimedPage(await context.NewPageAsync());

            // A new profile's window loads hundreds of the browser's own files first, on the same two cores.
            await Task.Delay(TimedPage.WindowStart);
            var (open, alive) = await page.Open(address);
            var slider = await page.MoveThreshold();
            await page.OpenPicture(address, picture);
            var one = await page.ClickNextClass();
            var layer = await page.StepLayer();
            await page.OpenPicture(address, picture);
            var known = await page.ClickNextClass();
            if (picture != _pictures[0])
            {
                opens.Add(open);
                lives.Add(alive);
                classes.Add(one);
                knownClasses.Add(known);
                layers.Add(layer);
                sliders.Add(slider);
            }
        }

        report.WriteLine("# Browser");
        report.WriteLine();
        report.WriteLine(FormattableString.Invariant($"Chromium {browser.Version}, 1440 × 900, no GPU, server and browser on one machine with {Environment.ProcessorCount} cores. {opens.Count} rounds after one to warm up, each with a picture and a new browser profile of its own, its window open for {TimedPage.WindowStart.TotalSeconds} s."));
        report.WriteLine();
        report.WriteLine("| | median ms | fastest ms | aim |");
        report.WriteLine("|---|---:|---:|---:|");
        Line(report, "page opened → first overlay painted", opens, "1000");
        Line(report, "page opened → page alive, its own maps painted", lives, "");
        Line(report, "click on a class → its first map computed and painted", classes, "300");
        Line(report, "click on a class whose maps are known → its first map painted", knownClasses, "300");
        Line(report, "step to another layer → its first map computed and painted", layers, "300");
        Line(report, "threshold slider heard to move → its frame painted, 6 panels, 2 combined ones and 8 thumbnails", sliders, "16");
    }

    private static void Line(TextWriter report, string name, List<double> values, string aim)
    {
        var sorted = values.Order().ToArray();
        report.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {sorted[sorted.Length / 2]:F0} | {sorted[0]:F0} | {aim} |"));
    }
}
