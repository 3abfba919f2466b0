using System.Diagnostics;
using Microsoft.Playwright;
using SaliencyLab.TestData;
using Xunit;

namespace SaliencyLab.Browser.Tests;

/// <summary>One server process from the build output and one Chromium for all tests.</summary>
public sealed class Workplace : IAsyncLifetime
{
    private static readonly string[] _arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly string _data = Directory.CreateTempSubdirectory("saliencylab-browser-").FullName;
    private IPlaywright? _playwright;
    private Process? _server;

    /// <summary>Address of the running server.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The browser, or null where the machine has none.</summary>
    public IBrowser? Browser { get; private set; }

    /// <summary>Where screenshots go.</summary>
    public static string Screenshots { get; } = Directory.CreateDirectory(Path.Combine(DataFolders.Repository, "artifacts", "screenshots")).FullName;

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Find(Environment.GetEnvironmentVariable("PATH")) is not { } chromium)
        {
            return;
        }

        // Playwright before the server: it touches the console's encoding while nobody else writes to it.
        _playwright = await Playwright.CreateAsync();
        Address = await StartServer();
        // Conditions are waited for, and a busy machine takes its time.
        Assertions.SetDefaultExpectTimeout(60_000);
        Browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = _arguments });
    }

    /// <summary>A page of its own, in a browser profile of its own.</summary>
    public async Task<Workbench> OpenAsync(int width = 1440, int height = 900, ColorScheme scheme = ColorScheme.Light)
    {
        Assert.SkipWhen(Browser is null, Chromium.Missing);
        var context = await Browser!.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme, AcceptDownloads = true });
        context.SetDefaultTimeout(120_000);
        var page = await context.NewPageAsync();
        var workbench = new Workbench(page);
        await page.GotoAsync(Address);
        return workbench;
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.CloseAsync();
        }

        _playwright?.Dispose();
        if (_server is not null)
        {
            _server.Kill(entireProcessTree: true);
            await _server.WaitForExitAsync();
            _server.Dispose();
        }

        Directory.Delete(_data, recursive: true);
    }

    private async Task<string> StartServer()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        var program = Path.Combine(DataFolders.Repository, "artifacts", "bin", "SaliencyLab.Web", configuration, "SaliencyLab.Web.dll");
        var start = new ProcessStartInfo("dotnet", [program, "--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true };
        start.Environment["SaliencyLab__DataFolder"] = _data;
        _server = Process.Start(start)!;
        while (await _server.StandardOutput.ReadLineAsync() is { } line)
        {
            const string Said = "Now listening on: ";
            if (line.IndexOf(Said, StringComparison.Ordinal) is var at and >= 0)
            {
                _ = _server.StandardOutput.ReadToEndAsync();
                return line[(at + Said.Length)..].Trim();
            }
        }

        throw new InvalidOperationException($"The server at {program} ended before it listened.");
    }
}
