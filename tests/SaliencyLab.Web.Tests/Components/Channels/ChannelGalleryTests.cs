using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using SaliencyLab.Web.Components.Channels;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Tests.Fakes;
using SaliencyLab.Web.Workbench.State;

namespace SaliencyLab.Web.Tests.Components.Channels;

public sealed class ChannelGalleryTests : WorkbenchContext
{
    private const string Smooth = "smooth-grad-cam-plus-plus";

    private readonly FakeChannels _channels = new();

    public ChannelGalleryTests() => Services.AddSingleton<IChannels>(_channels);

    [Fact]
    public async Task Channels_come_by_weight_by_activation_or_by_index_a_page_at_a_time()
    {
        var gallery = await Open();
        Assert.Equal(64, gallery.FindAll(".channel").Count);
        Assert.Equal(["319", "318", "317"], First(gallery));

        await gallery.Find("select").ChangeAsync("Activation");
        Assert.Equal(["0", "1", "2"], First(gallery));
        Assert.Contains("0.32", gallery.Find("[data-channel='1']").TextContent, StringComparison.Ordinal);

        await gallery.Find("[aria-label='Later channels']").ClickAsync();
        Assert.Equal(["64", "65", "66"], First(gallery));
        Assert.Contains("65 to 128 of 320", gallery.Find(".channel-pages").TextContent, StringComparison.Ordinal);
        await gallery.Find("select").ChangeAsync("Index");
        Assert.Equal(["0", "1", "2"], First(gallery));
    }

    [Fact]
    public async Task What_is_picked_becomes_the_methods_channels()
    {
        var gallery = await Open();
        Assert.Contains("All 320 channels", gallery.Find(".channel-count").TextContent, StringComparison.Ordinal);
        await gallery.Find("[data-channel='318']").ClickAsync();
        await gallery.Find("[data-channel='300']").ClickAsync();
        await gallery.Find("[data-channel='300']").ClickAsync();
        await gallery.Find("[data-channel='319']").ClickAsync();
        Assert.Equal("2 of 320 channels chosen", gallery.Find(".channel-count").TextContent);
        await gallery.FindAll("button").Single(button => button.TextContent == "Use these channels").ClickAsync();

        Assert.Equal([new OptionChoice("channels", "[318,319]")], Session.State.Methods[2].Options);
        Assert.Equal("16 samples · 2 channels", Session.Grid!.Columns[2].Subtitle);
        Assert.Equal(["2 channels only"], Session.Grid.Panels[2].Remarks);
    }

    [Fact]
    public async Task Another_class_has_other_weights()
    {
        var gallery = await Open();
        Assert.Equal(("blocks.15", 2), _channels.Asked[^1]);
        await gallery.FindAll("select")[1].ChangeAsync("1");
        Assert.Equal(("blocks.15", 1), _channels.Asked[^1]);
    }

    [Fact]
    public async Task A_failure_is_said_in_its_place()
    {
        _channels.Failure = new Failure(FailureKind.TooLarge, "The feature maps of blocks.15 take too much.");
        var gallery = await Open();
        Assert.Equal(_channels.Failure.Message, gallery.Find("[role=alert]").TextContent);
    }

    private static IEnumerable<string?> First(IRenderedComponent<MudDialogProvider> gallery) => gallery.FindAll(".channel").Take(3).Select(channel => channel.GetAttribute("data-channel"));

    private async Task<IRenderedComponent<MudDialogProvider>> Open()
    {
        await Session.Start("");
        Render<MudPopoverProvider>();
        var provider = Render<MudDialogProvider>();
        var parameters = new DialogParameters<ChannelGallery> { { gallery => gallery.Session, Session }, { gallery => gallery.Method, new MethodChoice(Smooth) } };
        await provider.InvokeAsync(() => Services.GetRequiredService<IDialogService>().ShowAsync<ChannelGallery>("Channels", parameters));
        return provider;
    }
}
