using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SaliencyLab.Web.Startup;

namespace SaliencyLab.Web.Tests.Server;

/// <summary>The application in this process, with a data folder of its own and small limits.</summary>
public class RunningServer : WebApplicationFactory<Program>
{
    /// <summary>Largest picture of these tests.</summary>
    public const int PictureBytes = 300_000;

    /// <summary>Where uploads are kept.</summary>
    public string DataFolder { get; } = Directory.CreateTempSubdirectory("saliencylab-web-").FullName;

    /// <summary>Further settings.</summary>
    protected virtual IEnumerable<KeyValuePair<string, string?>> Settings => [];

    /// <summary>A browser that has opened the page, and so has its cookie.</summary>
    internal async Task<Browser> OpenBrowser()
    {
        var browser = new Browser(CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));
        await browser.OpenPage();
        return browser;
    }

    internal T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Files below a folder of the data folder, however deep.</summary>
    public IReadOnlyList<string> Kept(string folder)
    {
        var path = Path.Combine(DataFolder, folder);
        return Directory.Exists(path) ? Directory.GetFileSystemEntries(path, "*", SearchOption.AllDirectories) : [];
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.ConfigureAppConfiguration((_, configuration) => configuration.AddInMemoryCollection(
        [
            new("SaliencyLab:DataFolder", DataFolder),
            new("SaliencyLab:Storage:PictureBytes", $"{PictureBytes}"),
            new("SaliencyLab:Storage:PicturePixels", "4000000"),
            new("SaliencyLab:Work:Workers", "1"),
        ]).AddInMemoryCollection(Settings));

        // What it computes would wait in the queues that are counted here.
        builder.ConfigureTestServices(services => services.Remove(services.Single(service => service.ImplementationType == typeof(WarmUp))));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(DataFolder))
        {
            Directory.Delete(DataFolder, recursive: true);
        }
    }
}
