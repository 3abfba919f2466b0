using System.Diagnostics;
using Microsoft.Playwright;

namespace SaliencyLab.Benchmarks;

/// <summary>A workbench whose answers are timed in milliseconds, by the page's own clock wherever the page was there before.</summary>
internal sealed class TimedPage(IPage page)
{
    private const string Panels = "[...document.querySelectorAll('figure.panel')].filter(f => f.dataset.state === 'Ready' && /values from/.test(f.querySelector('[role=img]').ariaLabel ?? ''))";
    private const string Drawn = "f.querySelector('.panel-map').panel.surface.isDrawn";
    private const string Painted = $"panel => {Panels}.some(f => f.querySelector('.panel-caption')?.title.startsWith(panel) && {Drawn})";
    private const string AtLayer = $"layer => {Panels}.some(f => f.querySelector('.panel-facts')?.title.startsWith(layer + ' ') && {Drawn})";
    private const string FrameEnd = "new Promise(done => { const channel = new MessageChannel(); channel.port1.onmessage = done; channel.port2.postMessage(0); })";
    private const string Frame = $"new Promise(done => requestAnimationFrame(() => {FrameEnd}.then(done)))";

    // In the view that the page is sent with, picture and map decoded and a frame with both painted; or in the page that has come alive.
    private const string Seen =
        $$"""
        async panel => {
          const figure = [...document.querySelectorAll('.first-view figure.panel')].find(f => f.querySelector('.panel-caption')?.textContent.startsWith(panel));
          const images = figure ? [...figure.querySelectorAll('.panel-still img')] : [];
          if (images.length < 2 || !images.every(image => image.complete && image.naturalWidth > 0 && image.checkVisibility())) return ({{Painted}})(panel);
          await Promise.all(images.map(image => image.decode()));
          await {{Frame}};
          return true;
        }
        """;

    /// <summary>How long a new window is given.</summary>
    public static TimeSpan WindowStart { get; } = TimeSpan.FromSeconds(2);

    /// <summary>Opens the first view: until its overlay is painted, and until the page is alive.</summary>
    public async Task<(double Overlay, double Alive)> Open(string address)
    {
        var clock = Stopwatch.StartNew();
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Commit });
        await page.WaitForFunctionAsync(Seen, "NormGrad · espresso");
        var overlay = clock.Elapsed.TotalMilliseconds;
        await page.WaitForFunctionAsync(Painted, "NormGrad · espresso");
        await page.WaitForFunctionAsync("() => !document.querySelector('.first-view')");
        var alive = clock.Elapsed.TotalMilliseconds;
        await Settled();
        return (overlay, alive);
    }

    /// <summary>Opens a sample picture and waits until it is explained.</summary>
    public async Task OpenPicture(string address, string picture)
    {
        await page.GotoAsync($"{address}/?image={picture}");
        await Settled();
    }

    /// <summary>Explains the first class that is not explained yet.</summary>
    public async Task<double> ClickNextClass()
    {
        var next = page.Locator(".class-line[aria-checked=false]").First;
        var name = await next.EvaluateAsync<string>("line => line.querySelector('.name').textContent");
        return await Until("click", Painted, $"NormGrad · {name}", () => next.ClickAsync());
    }

    /// <summary>Takes the layer before the one shown.</summary>
    public Task<double> StepLayer() => Until("keydown", AtLayer, "blocks.14", () => page.GetByRole(AriaRole.Slider, new() { Name = "Layer", Exact = true }).PressAsync("ArrowLeft"));

    /// <summary>Drags the threshold: from what the page hears of a move until the frame with it is painted; the median of the moves.</summary>
    public async Task<double> MoveThreshold()
    {
        var slider = page.Locator("input[data-setting=threshold]");
        await slider.EvaluateAsync(
            $$"""
            slider => {
              window.moves = [];
              slider.addEventListener('input', async () => { const start = performance.now(); await {{Frame}}; window.moves.push(performance.now() - start); }, { capture: true });
            }
            """);
        var box = (await slider.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + (box.Width * 0.1f), box.Y + (box.Height / 2));
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + (box.Width * 0.9f), box.Y + (box.Height / 2), new() { Steps = 80 });
        await page.Mouse.UpAsync();
        await Settled();
        return await page.EvaluateAsync<double>("() => window.moves.sort((a, b) => a - b)[Math.floor(window.moves.length / 2)]");
    }

    private async Task<double> Until(string happening, string condition, string argument, Func<Task> act)
    {
        // The browser's own time of the event, so that the way to the page counts too; until the end of a frame in which the map is on its canvas.
        var watch = page.EvaluateAsync<double>(
            $$"""
            argument => new Promise(done => {
              addEventListener('{{happening}}', event => {
                const look = async () => {
                  if (!({{condition}})(argument)) return requestAnimationFrame(look);
                  await {{FrameEnd}};
                  done(performance.now() - event.timeStamp);
                };
                requestAnimationFrame(look);
              }, { capture: true, once: true });
            })
            """,
            argument);
        await act();
        var time = await watch;
        await Settled();
        return time;
    }

    private async Task Settled()
    {
        await page.WaitForFunctionAsync($"() => {Panels}.length > 0 && !document.querySelector('.first-view, figure.panel[data-state=Computing], figure.panel[data-state=Old]')");
        await page.WaitForTimeoutAsync(300);
    }
}
