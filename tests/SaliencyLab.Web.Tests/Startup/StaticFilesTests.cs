using System.Text.RegularExpressions;
using SaliencyLab.TestData;

namespace SaliencyLab.Web.Tests.Startup;

public sealed class StaticFilesTests
{
    [Fact]
    public async Task A_program_started_from_another_folder_serves_the_web_root_and_the_packages_files_whole()
    {
        using var app = await StartedApp.Start(TestContext.Current.CancellationToken);
        using var http = new HttpClient { BaseAddress = app.Address };
        var cat = Path.Combine(DataFolders.Repository, "wwwroot", "samples", "cat.jpg");

        Assert.Equal(await File.ReadAllBytesAsync(cat, TestContext.Current.CancellationToken), await http.GetByteArrayAsync("/samples/cat.jpg", TestContext.Current.CancellationToken));
        Assert.True((await http.GetByteArrayAsync("/_content/MudBlazor/MudBlazor.min.css", TestContext.Current.CancellationToken)).Length > 100_000);
        Assert.True((await http.GetByteArrayAsync("/_framework/blazor.web.js", TestContext.Current.CancellationToken)).Length > 50_000);
        Assert.True(app.Address.IsLoopback);

        var page = await http.GetStringAsync("/about", TestContext.Current.CancellationToken);
        using var styles = await http.GetAsync("/" + Regex.Match(page, @"css/all\.[0-9a-f]{10}\.css").Value, TestContext.Current.CancellationToken);
        var text = await styles.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal("public, max-age=31536000, immutable", styles.Headers.CacheControl?.ToString());
        Assert.StartsWith("/* Inter and JetBrains Mono", text, StringComparison.Ordinal);
        Assert.Contains("url(\"../fonts/inter-latin-wght-normal.woff2\")", text, StringComparison.Ordinal);
        Assert.Contains(".panel-map {", text, StringComparison.Ordinal);
    }
}
