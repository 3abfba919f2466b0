using System.Net;
using System.Runtime.InteropServices;
using SaliencyLab.Web.Explaining;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Tests.Server;

namespace SaliencyLab.Web.Tests.Explaining;

public sealed class ChannelEndpointTests(SmallQueueServer server) : IClassFixture<SmallQueueServer>
{
    private static readonly Subject _subject = new("efficientnet_lite0", "cat_and_coffee.jpg", null);

    [Fact]
    public async Task Channels_are_fetched_in_the_order_asked()
    {
        var browser = await server.OpenBrowser();
        var sheet = (await Service.Open(browser.Owner, _subject, "blocks.10", 967, TestContext.Current.CancellationToken)).Value!;
        var channels = server.Get<ChannelService>().Find(browser.Owner, sheet.Id)!;
        Assert.Equal((112, 112), (sheet.Weights.Count, sheet.Means.Count));

        var bytes = await (await browser.Get("/" + sheet.ValuesUrl([5, 0]))).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var values = MemoryMarshal.Cast<byte, float>(bytes).ToArray();
        Assert.Equal([.. channels.Plane(5), .. channels.Plane(0)], values);
    }

    [Theory]
    [InlineData("?of=112")]
    [InlineData("?of=-1")]
    [InlineData("?of=1,,2")]
    [InlineData("")]
    public async Task What_is_no_channel_is_refused_with_the_limit(string query)
    {
        var browser = await server.OpenBrowser();
        var sheet = (await Service.Open(browser.Owner, _subject, "blocks.10", 967, TestContext.Current.CancellationToken)).Value!;
        var answer = await browser.Get($"/channels/{sheet.Id}.f32{query}");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("0 to 111", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_browser_and_another_layer_find_nothing()
    {
        var (mine, other) = (await server.OpenBrowser(), await server.OpenBrowser());
        var sheet = (await Service.Open(mine.Owner, _subject, "blocks.10", 967, TestContext.Current.CancellationToken)).Value!;
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get("/" + sheet.ValuesUrl([0]))).StatusCode);
        Assert.Equal("layer", (await Service.Open(mine.Owner, _subject, "blocks.99", 967, TestContext.Current.CancellationToken)).Failure!.Key);
        Assert.Equal("layer", (await Service.Open(mine.Owner, _subject, "blocks.10", 1000, TestContext.Current.CancellationToken)).Failure!.Key);
    }

    private ChannelService Service => server.Get<ChannelService>();
}
