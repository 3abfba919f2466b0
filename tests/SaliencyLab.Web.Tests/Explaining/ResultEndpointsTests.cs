using System.IO.Compression;
using System.Net;
using System.Runtime.InteropServices;
using System.Text.Json;
using SaliencyLab.Explanations.Requests;
using SaliencyLab.Imaging;
using SaliencyLab.Imaging.Export;
using SaliencyLab.Web.Explaining;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Tests.Server;

namespace SaliencyLab.Web.Tests.Explaining;

public sealed class ResultEndpointsTests(RunningServer server) : IClassFixture<RunningServer>
{
    private static readonly Subject _subject = new("efficientnet_lite0", "cat_and_coffee.jpg", null);

    [Fact]
    public async Task A_maps_bytes_are_its_floats_and_may_be_kept_for_ever()
    {
        var (browser, result) = await Explain();
        using var raw = await browser.Get("/" + result.Maps[0].ValuesUrl);
        var values = MemoryMarshal.Cast<byte, float>(await raw.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ToArray();

        Assert.Equal(14 * 14, values.Length);
        Assert.Equal(server.Get<ResultStore>().Find(browser.Owner, result.Id)!.Answer.Maps[0].Values, values);
        Assert.Equal((result.Maps[0].Min, result.Maps[0].Max), (values.Min(), values.Max()));
        Assert.True(raw.Headers.CacheControl!.Private);
        Assert.Contains(raw.Headers.CacheControl.Extensions, extension => extension.Name == "immutable");
    }

    [Fact]
    public async Task Several_maps_come_in_one_answer_in_the_order_asked_for()
    {
        var (browser, result) = await Explain();
        using var both = await browser.Get($"/results/{result.Id}/maps.f32?numbers=1,0");
        var values = MemoryMarshal.Cast<byte, float>(await both.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ToArray();

        var maps = server.Get<ResultStore>().Find(browser.Owner, result.Id)!.Answer.Maps;
        Assert.Equal([.. maps[1].Values, .. maps[0].Values], values);
        Assert.Contains(both.Headers.CacheControl!.Extensions, extension => extension.Name == "immutable");
    }

    [Theory]
    [InlineData("")]
    [InlineData("?numbers=")]
    [InlineData("?numbers=0,0")]
    [InlineData("?numbers=0,2")]
    [InlineData("?numbers=-1")]
    [InlineData("?numbers=0;1")]
    public async Task Maps_that_are_not_there_or_come_twice_are_refused(string query)
    {
        var (browser, result) = await Explain();
        using var answer = await browser.Get($"/results/{result.Id}/maps.f32{query}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_npy_holds_the_same_values_with_their_shape()
    {
        var (browser, result) = await Explain();
        using var answer = await browser.Get("/" + result.Maps[0].NpyUrl);
        var array = NpyFile.Read(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), "m0.npy", 1000);

        Assert.Equal([14, 14], array.Shape);
        Assert.Equal(server.Get<ResultStore>().Find(browser.Owner, result.Id)!.Answer.Maps[0].Values, array.Values);
        Assert.Equal("cat_and_coffee-normgrad-blocks.10-class285.npy", answer.Content.Headers.ContentDisposition!.FileName);
    }

    [Fact]
    public async Task The_zip_holds_the_manifest_every_map_and_its_overlay()
    {
        var (browser, result) = await Explain();
        using var answer = await browser.Get("/" + result.ArchiveUrl);
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));

        Assert.Equal(["m0.npy", "m1.npy", "m0.overlay.png", "m1.overlay.png", "manifest.json"], zip.Entries.Select(entry => entry.Name));
        using var manifest = await JsonDocument.ParseAsync(await zip.GetEntry("manifest.json")!.OpenAsync(TestContext.Current.CancellationToken), default, TestContext.Current.CancellationToken);
        Assert.Equal("efficientnet_lite0.onnx", manifest.RootElement.GetProperty("model").GetProperty("name").GetString());
        Assert.Equal(2, manifest.RootElement.GetProperty("maps").GetArrayLength());
        using var map = await zip.GetEntry("m1.npy")!.OpenAsync(TestContext.Current.CancellationToken);
        Assert.Equal([14, 14], NpyFile.Read(map, "m1.npy", 1000).Shape);
        using var overlay = await zip.GetEntry("m1.overlay.png")!.OpenAsync(TestContext.Current.CancellationToken);
        using var whole = new MemoryStream();
        await overlay.CopyToAsync(whole, TestContext.Current.CancellationToken);
        whole.Position = 0;
        var picture = PictureDecoder.Decode(whole, "m1.overlay.png", new PictureLimits());
        Assert.Equal((480, 500), (picture.Width, picture.Height));
    }

    // 480 × 500 becomes 256 × 266; 224 of those are 420 × 421.05 pixels of the original, from 30 and 39.47 on: they touch 420 × 422.
    [Theory]
    [InlineData("", 480, 500)]
    [InlineData("?kind=overlay&opacity=0.7&colormap=viridis&threshold=0.2&pixels=true", 480, 500)]
    [InlineData("?kind=overlay&area=crop&min=0&max=1", 420, 422)]
    [InlineData("?kind=heatmap", 420, 421)]
    public async Task Pictures_have_the_originals_resolution(string query, int width, int height)
    {
        var (browser, result) = await Explain();
        using var answer = await browser.Get($"/{result.Maps[0].ImageUrl}{query}");
        var picture = PictureDecoder.Decode(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), "map.png", new PictureLimits());

        Assert.Equal("PNG", picture.Format);
        Assert.Equal((width, height), (picture.Width, picture.Height));
    }

    [Fact]
    public async Task A_figure_is_larger_than_its_panel()
    {
        var (browser, result) = await Explain();
        using var answer = await browser.Get($"/{result.Maps[0].ImageUrl}?kind=figure");
        var picture = PictureDecoder.Decode(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), "figure.png", new PictureLimits());

        Assert.True(picture.Height > 500);
        Assert.EndsWith("-figure.png", answer.Content.Headers.ContentDisposition!.FileName, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?kind=poster", "kind: there is no \"poster\". It is one of overlay, heatmap, figure.")]
    [InlineData("?min=1", "Give both min and max, or neither.")]
    [InlineData("?opacity=7", "The opacity is 7. Give a number from 0 to 1.")]
    public async Task A_wrong_option_is_named(string query, string message)
    {
        var (browser, result) = await Explain();
        using var answer = await browser.Get($"/{result.Maps[0].ImageUrl}{query}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(message, await Browser.Detail(answer));
    }

    [Fact]
    public async Task A_result_is_its_browsers_alone_and_its_id_is_long()
    {
        var (_, result) = await Explain();
        var other = await server.OpenBrowser();

        Assert.Equal(22, result.Id.Length);
        foreach (var address in new[] { result.Maps[0].ValuesUrl, $"results/{result.Id}/maps.f32?numbers=0", result.Maps[0].NpyUrl, result.Maps[0].ImageUrl, result.ManifestUrl, result.ArchiveUrl })
        {
            using var answer = await other.Get("/" + address);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task There_is_no_map_beyond_the_last()
    {
        var (browser, result) = await Explain();
        using var answer = await browser.Get($"/results/{result.Id}/maps/2.f32");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Null(answer.Headers.CacheControl);
    }

    [Fact]
    public async Task The_picture_as_the_model_sees_it_has_the_networks_size()
    {
        var browser = await server.OpenBrowser();
        using var answer = await browser.Get("/" + Web.Pictures.PictureAddresses.View(_subject));
        var view = PictureDecoder.Decode(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), "view.png", new PictureLimits());

        Assert.Equal((224, 224), (view.Width, view.Height));
    }

    private async Task<(Browser Browser, ExplanationResult Result)> Explain()
    {
        var browser = await server.OpenBrowser();
        MapEntry[] entries = [.. new[] { "normgrad", "grad-cam" }.Select(method => new MapEntry { Method = method, Layer = "blocks.10", Class = JsonSerializer.SerializeToElement(285) })];
        var job = server.Get<ExplanationService>().Submit(browser.Owner, _subject, entries).Value!;
        await job.Finished.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Null(job.Failure);
        return (browser, job.Result!);
    }
}
