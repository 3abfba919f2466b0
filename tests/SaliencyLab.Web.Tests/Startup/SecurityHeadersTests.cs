using SaliencyLab.Web.Tests.Server;

namespace SaliencyLab.Web.Tests.Startup;

public sealed class SecurityHeadersTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/uploads/nothing")]
    public async Task Every_answer_forbids_foreign_content_framing_and_sniffing(string address)
    {
        var browser = await server.OpenBrowser();
        using var answer = await browser.Get(address);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task The_page_refers_to_nothing_on_another_host()
    {
        var browser = await server.OpenBrowser();
        var page = await browser.Http.GetStringAsync("/", TestContext.Current.CancellationToken);

        Assert.DoesNotMatch("(src|href)=\"(https?:)?//", page);
    }
}
