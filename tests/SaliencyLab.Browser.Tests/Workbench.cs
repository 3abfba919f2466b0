using System.Globalization;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SaliencyLab.Browser.Tests;

/// <summary>The workbench page as a person sees it.</summary>
public sealed class Workbench : IAsyncDisposable
{
    private static readonly LocatorAssertionsToBeVisibleOptions _patient = new() { Timeout = 120_000 };

    public Workbench(IPage page)
    {
        Page = page;
        Circuit = new CircuitTraffic(page);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                Errors.Add(message.Text);
            }
        };
        page.Request += (_, request) => Requests.Add(request.Url);
    }

    public IPage Page { get; }

    /// <summary>Errors on the browser's console.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>Every address asked for.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>What the page sends its server.</summary>
    public CircuitTraffic Circuit { get; }

    /// <summary>A panel by the start of its caption.</summary>
    public ILocator Panel(string caption) => Page.Locator("figure.panel").Filter(new() { Has = Page.Locator($".panel-caption[title^='{caption}']") });

    /// <summary>Waits until the panel shows a finished map.</summary>
    public Task Ready(string caption) => Expect(Panel(caption).And(Page.Locator("[data-state=Ready]")).First).ToBeVisibleAsync(_patient);

    /// <summary>Waits until nothing is computed any more.</summary>
    public async Task Settled()
    {
        await Expect(Page.Locator("figure.panel[data-state=Ready]").First).ToBeVisibleAsync(_patient);
        await Expect(Page.Locator(".panel-grid[aria-busy]")).ToHaveCountAsync(0, new() { Timeout = 120_000 });
        await Expect(Page.Locator("figure.panel[data-state=Computing]")).ToHaveCountAsync(0, new() { Timeout = 120_000 });
        await Expect(Page.Locator("figure.panel[data-state=Old]")).ToHaveCountAsync(0, new() { Timeout = 120_000 });
        await Drawn(Page.Locator("figure.panel [role=img]").First);
        await Expect(Page.Locator(".first-view")).ToHaveCountAsync(0, new() { Timeout = 120_000 });
    }

    /// <summary>Waits until a map's numbers have arrived in the browser and are painted.</summary>
    private static Task Drawn(ILocator map) =>
        Expect(map).ToHaveAttributeAsync("aria-label", new System.Text.RegularExpressions.Regex("values from|same value|no gradient", System.Text.RegularExpressions.RegexOptions.IgnoreCase), new() { Timeout = 120_000 });

    /// <summary>The name of the model on screen.</summary>
    public ILocator ModelName => Page.Locator(".model-name");

    /// <summary>The handle of the layer ruler.</summary>
    public ILocator Layer => Page.GetByRole(AriaRole.Slider, new() { Name = "Layer", Exact = true });

    /// <summary>The search over all classes.</summary>
    public ILocator ClassSearch => Page.GetByRole(AriaRole.Combobox, new() { Name = "Search all classes" });

    /// <summary>The lines of that search which are in sight.</summary>
    public ILocator FoundClasses => Page.Locator("#class-list [role=option]");

    /// <summary>Takes the files through the page's own browse button.</summary>
    public async Task Upload(params string[] files)
    {
        var chooser = await Page.RunAndWaitForFileChooserAsync(() => Page.Locator(".drop-line [data-browse]").ClickAsync());
        await chooser.SetFilesAsync(files);
    }

    /// <summary>Downloads everything as a zip through the page's own menu.</summary>
    public async Task<IDownload> Export()
    {
        await Page.Locator("button[popovertarget=export-menu]:visible").First.ClickAsync();
        return await Page.RunAndWaitForDownloadAsync(() => Page.GetByRole(AriaRole.Button, new() { Name = "Everything as a zip" }).ClickAsync());
    }

    /// <summary>Minimum and maximum of a panel's colour bar, as written beside it.</summary>
    public async Task<(double Minimum, double Maximum)> Range(string caption)
    {
        var map = Panel(caption).First.Locator("[role=img]");
        await Drawn(map);
        var text = await map.GetAttributeAsync("aria-label") ?? "";
        var numbers = System.Text.RegularExpressions.Regex.Match(text, @"from (-?[\d.e+−-]+) to (-?[\d.e+−-]+)");
        Assert.True(numbers.Success, text);
        return (Number(numbers.Groups[1].Value), Number(numbers.Groups[2].Value));
    }

    /// <summary>A picture of a panel's coloured canvas, to see whether it changed.</summary>
    public Task<string> Pixels(string caption) => Panel(caption).First.Locator("canvas.panel-heat").EvaluateAsync<string>("canvas => canvas.toDataURL()");

    /// <summary>Keeps a screenshot to be looked at.</summary>
    public Task Screenshot(string name) => Page.ScreenshotAsync(new() { Path = Path.Combine(Workplace.Screenshots, $"{name}.png") });

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();

    /// <summary>A number as the page writes it, with a true minus sign.</summary>
    public static double Number(string text) => double.Parse(text.Replace('−', '-').TrimEnd('.', ','), CultureInfo.InvariantCulture);
}
