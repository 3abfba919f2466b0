using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace SaliencyLab.Benchmarks;

/// <summary>What a person waits for, in Chromium against a running server: the first overlay, a class, a layer, a slider.</summary>
internal static class BrowserBenchmark
{
    private static readonly TimeSpan _windowStart = TimeSpan.FromSeconds(2);

    private const string Painted = "panel => [...document.querySelectorAll('figure.panel')].some(f => f.querySelector('.panel-caption')?.title.startsWith(panel) && f.dataset.state === 'Ready' && /values from/.test(f.querySelector('[role=img]').ariaLabel ?? ''))";

    // In the view that the page is sent with, picture and map decoded and a frame with both on its way; or in the page that has come alive.
    private const string Seen =
        $$"""
        async panel => {
          const figure = [...document.querySelectorAll('.first-view figure.panel')].find(f => f.querySelector('.panel-caption')?.textContent.startsWith(panel));
          const images = figure ? [...figure.querySelectorAll('.panel-still img')] : [];
          if (images.length < 2 || !images.every(image => image.complete && image.naturalWidth > 0 && image.checkVisibility())) return ({{Painted}})(panel);
          await Promise.all(images.map(image => image.decode()));
          await new Promise(done => requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = done; channel.port2.postMessage(0); }));
          return true;
        }
        """;

    /// <summary>Measures a server.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="chromium">Path of the browser's executable.</param>
    /// <param name="rounds">Rounds after one to warm up.</param>
    /// <param name="report">Where the table goes.</param>
    public static async Task Run(string address, string chromium, int rounds, TextWriter report)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        List<double> opens = [], lives = [], classes = [], layers = [], sliders = [];
        for (var round = 0; round <= rounds; round++)
        {
            await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1440, Height = 900 } });
            var page = await context.NewPageAsync();

            // A new profile's window loads hundreds of the browser's own files first, on the same two cores.
            await Task.Delay(_windowStart);
            var clock = Stopwatch.StartNew();
            await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Commit });
            await page.WaitForFunctionAsync(Seen, "NormGrad · espresso");
            var open = clock.Elapsed.TotalMilliseconds;
            await page.WaitForFunctionAsync(Painted, "NormGrad · espresso");
            await page.WaitForFunctionAsync("() => !document.querySelector('.first-view')");
            var alive = clock.Elapsed.TotalMilliseconds;
            await page.WaitForFunctionAsync("() => !document.querySelector('figure.panel[data-state=Computing]')");
            var one = await Time(async () =>
            {
                await page.GetByRole(AriaRole.Checkbox, new() { Name = "tabby, tabby cat" }).ClickAsync();
                await page.WaitForFunctionAsync(Painted, "NormGrad · tabby");
            });
            await page.WaitForFunctionAsync("() => !document.querySelector('figure.panel[data-state=Computing]')");
            var ruler = page.GetByRole(AriaRole.Slider, new() { Name = "Layer", Exact = true });
            var layer = await Time(async () =>
            {
                await ruler.PressAsync("ArrowLeft");
                await page.WaitForFunctionAsync("() => [...document.querySelectorAll('figure.panel')].some(f => f.dataset.state === 'Ready' && /blocks.14/.test(f.querySelector('.panel-facts')?.title ?? '') && /values from/.test(f.querySelector('[role=img]').ariaLabel ?? ''))");
            });
            await page.WaitForFunctionAsync("() => !document.querySelector('figure.panel[data-state=Computing]')");
            var slider = await page.EvaluateAsync<double>(
                """
                async () => {
                  const slider = document.querySelector('input[data-setting=threshold]'), times = [];
                  for (let i = 0; i < 40; i++) {
                    await new Promise(requestAnimationFrame);
                    slider.value = (i % 20) / 20;
                    const start = performance.now();
                    slider.dispatchEvent(new Event('input', { bubbles: true }));
                    await new Promise(done => requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = done; channel.port2.postMessage(0); }));
                    times.push(performance.now() - start);
                  }
                  return times.sort((a, b) => a - b)[20];
                }
                """);

            // The first round warms the server and the browser up.
            if (round > 0)
            {
                opens.Add(open);
                lives.Add(alive);
                classes.Add(one);
                layers.Add(layer);
                sliders.Add(slider);
            }
        }

        report.WriteLine("# Browser");
        report.WriteLine();
        report.WriteLine(FormattableString.Invariant($"Chromium {browser.Version}, 1440 × 900, no GPU, server and browser on one machine with {Environment.ProcessorCount} cores, {rounds} rounds, the server warm, a new browser profile each, its window open for {_windowStart.TotalSeconds} s."));
        report.WriteLine();
        report.WriteLine("| | median ms | fastest ms | aim |");
        report.WriteLine("|---|---:|---:|---:|");
        Line(report, "page opened → first overlay painted", opens, "1000");
        Line(report, "page opened → page alive, its own maps painted", lives, "");
        Line(report, "click on a class → its first map painted", classes, "300");
        Line(report, "step to another layer → its first map painted", layers, "300");
        Line(report, "threshold slider's move → next frame, 6 panels and 8 thumbnails repainted", sliders, "16");
    }

    private static async Task<double> Time(Func<Task> act)
    {
        var clock = Stopwatch.StartNew();
        await act();
        return clock.Elapsed.TotalMilliseconds;
    }

    private static void Line(TextWriter report, string name, List<double> values, string aim)
    {
        var sorted = values.Order().ToArray();
        report.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {sorted[sorted.Length / 2]:F0} | {sorted[0]:F0} | {aim} |"));
    }
}
