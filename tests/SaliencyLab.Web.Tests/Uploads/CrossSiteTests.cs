using System.Net;
using SaliencyLab.Web.Tests.Server;

namespace SaliencyLab.Web.Tests.Uploads;

public sealed class CrossSiteTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "http://elsewhere.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://localhost:81")]
    public async Task A_request_of_another_site_is_refused_and_changes_nothing(string header, string value)
    {
        var browser = await server.OpenBrowser();
        var id = await Browser.Id(await browser.Upload("pictures", ("one.png", TestFiles.OnePixel)));
        browser.Http.DefaultRequestHeaders.Add(header, value);

        using var upload = await browser.Upload("pictures", ("coffee.jpg", TestFiles.Coffee));
        using var deletion = await browser.Delete($"/uploads/pictures/{id}");

        Assert.Equal(HttpStatusCode.Forbidden, upload.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, deletion.StatusCode);
        Assert.Equal("This request came from another site and was refused.", await Browser.Detail(upload));
        Assert.Equal(HttpStatusCode.OK, (await browser.Get($"/pictures/{id}/display")).StatusCode);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "same-origin")]
    [InlineData("Origin", "http://localhost")]
    [InlineData("User-Agent", "curl/7.88")]
    public async Task The_pages_own_request_passes(string header, string value)
    {
        var browser = await server.OpenBrowser();
        browser.Http.DefaultRequestHeaders.Add(header, value);

        using var upload = await browser.Upload("pictures", ("one.png", TestFiles.OnePixel));

        Assert.Equal(HttpStatusCode.Created, upload.StatusCode);
    }
}
