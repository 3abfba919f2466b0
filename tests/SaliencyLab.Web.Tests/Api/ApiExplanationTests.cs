using System.IO.Compression;
using System.Net;
using System.Text.Json;
using SaliencyLab.Explanations.Requests;
using SaliencyLab.Imaging;
using SaliencyLab.Imaging.Export;
using SaliencyLab.Web.Explaining;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Tests.Explaining;
using SaliencyLab.Web.Tests.Server;
using SaliencyLab.Web.Work;

namespace SaliencyLab.Web.Tests.Api;

public sealed class ApiExplanationTests(SmallQueueServer server) : IClassFixture<SmallQueueServer>
{
    private const string Model = "efficientnet_lite0";
    private const string Picture = "cat_and_coffee.jpg";
    private const string NormGrad = """{ "method": "normgrad", "layer": "blocks.10", "class": 285 }""";

    private readonly ApiClient _client = ApiClient.Of(server);

    [Fact]
    public async Task An_accepted_request_says_where_it_is()
    {
        using var answer = await _client.Explain($$"""{ "model": "{{Model}}", "image": "{{Picture}}", "maps": [{{NormGrad}}] }""");
        var id = await Browser.Id(answer);

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal($"/api/explanations/{id}", answer.Headers.Location!.OriginalString);
        Assert.Equal(22, id.Length);
        Assert.Equal("done", (await _client.Finish(id)).GetProperty("state").GetString());
    }

    [Fact]
    public async Task Its_maps_are_those_of_the_workbench()
    {
        var status = await _client.Finish(await _client.Explain(Model, Picture, NormGrad));
        var browser = await server.OpenBrowser();
        MapEntry[] entries = [new() { Method = "normgrad", Layer = "blocks.10", Class = MapEntry.ClassOf(285) }];
        var job = server.Get<ExplanationService>().Submit(browser.Owner, new Subject(Model, Picture, null), entries).Value!;
        await job.Finished.WaitAsync(TestContext.Current.CancellationToken);

        using var answer = await _client.Get($"/api/explanations/{status.GetProperty("id").GetString()}/maps/m0.npy");
        var map = NpyFile.Read(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), "m0.npy", 1000);
        Assert.Equal([14, 14], map.Shape);
        Assert.Equal(server.Get<ResultStore>().Find(browser.Owner, job.Result!.Id)!.Answer.Maps[0].Values, map.Values);
    }

    [Fact]
    public async Task Who_knows_the_id_reads_it_from_anywhere()
    {
        var id = await _client.Explain(Model, Picture, NormGrad);
        await _client.Finish(id);
        var status = await ApiClient.Of(server).GetJson($"/api/explanations/{id}");

        var map = Assert.Single(status.GetProperty("manifest").GetProperty("maps").EnumerateArray());
        Assert.Equal(("m0", "blocks.10", 285), (map.GetProperty("id").GetString(), map.GetProperty("layer").GetString(), map.GetProperty("class").GetProperty("index").GetInt32()));
        Assert.False(status.TryGetProperty("problem", out _));
    }

    [Fact]
    public async Task Events_tell_progress_and_end_with_what_it_gave()
    {
        var events = await _client.Events(await _client.Explain(Model, Picture, """{ "method": "smooth-grad-cam-plus-plus", "layer": "blocks.15", "class": 285, "options": { "samples": 12, "seed": 5 } }"""));

        Assert.All(events.SkipLast(1), item => Assert.Contains(item.Name, new[] { "progress", "refined" }));
        Assert.Contains(events, item => item.Data.TryGetProperty("progress", out var progress) && progress.GetProperty("total").GetInt32() >= 12);
        Assert.Equal(("done", "done"), (events[^1].Name, events[^1].Data.GetProperty("state").GetString()));
        Assert.Equal("m0.npy", events[^1].Data.GetProperty("manifest").GetProperty("maps")[0].GetProperty("file").GetString());
    }

    // 480 × 500 becomes 256 × 266, and 224 of those are 420 × 421 pixels of the original.
    [Theory]
    [InlineData("", 420, 421)]
    [InlineData("?colormap=viridis&overlay=false", 420, 421)]
    [InlineData("?overlay=true&opacity=0.3", 480, 500)]
    public async Task A_maps_picture_is_alone_or_over_the_whole_original(string query, int width, int height)
    {
        var id = await _client.Explain(Model, Picture, NormGrad);
        await _client.Finish(id);
        using var answer = await _client.Get($"/api/explanations/{id}/maps/m0.png{query}");
        var picture = PictureDecoder.Decode(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), "m0.png", new PictureLimits());

        Assert.Equal((width, height), (picture.Width, picture.Height));
    }

    [Fact]
    public async Task The_zip_holds_the_manifest_that_the_status_shows()
    {
        var id = await _client.Explain(Model, Picture, NormGrad);
        var status = await _client.Finish(id);
        using var answer = await _client.Get($"/api/explanations/{id}/export.zip");
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        using var reader = new StreamReader(zip.GetEntry("manifest.json")!.Open());

        Assert.Contains("m0.npy", zip.Entries.Select(entry => entry.Name));
        Assert.True(JsonElement.DeepEquals(status.GetProperty("manifest"), JsonSerializer.Deserialize<JsonElement>(await reader.ReadToEndAsync(TestContext.Current.CancellationToken))));
    }

    [Fact]
    public async Task Labels_may_be_a_list_or_an_upload()
    {
        var labels = await Browser.Id(await _client.Upload("labels", "labels.txt", "zero\none\ntwo"u8.ToArray()));
        foreach (var card in new[] { $"\"{labels}\"", """["zero", "one", "two"]""" })
        {
            using var answer = await _client.Explain(
                $$"""{ "model": "{{Model}}", "image": "{{Picture}}", "card": { "labels": {{card}} }, "maps": [{ "method": "normgrad", "layer": "blocks.10", "class": "two" }] }""");
            var status = await _client.Finish(await Browser.Id(answer));

            Assert.Equal(2, status.GetProperty("manifest").GetProperty("maps")[0].GetProperty("class").GetProperty("index").GetInt32());
        }
    }

    [Fact]
    public async Task What_waits_can_be_stopped_and_has_no_maps_then()
    {
        using var busy = new BusyWorker(server.Get<WorkQueue>());
        var id = await _client.Explain(Model, Picture, """{ "method": "gradient", "layer": "blocks.3", "class": 7 }""");
        Assert.Equal("queued", (await _client.GetJson($"/api/explanations/{id}")).GetProperty("state").GetString());
        using (var early = await _client.Get($"/api/explanations/{id}/maps/m0.npy"))
        {
            Assert.Equal(HttpStatusCode.Conflict, early.StatusCode);
        }

        Assert.Equal(HttpStatusCode.NoContent, (await _client.Delete($"/api/explanations/{id}")).StatusCode);
        Assert.Equal("cancelled", (await _client.Finish(id)).GetProperty("state").GetString());
        using var late = await _client.Get($"/api/explanations/{id}/export.zip");
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Equal("The explanation was cancelled, so there are no maps.", await Browser.Detail(late));
    }

    [Fact]
    public async Task Too_much_at_once_is_refused_with_the_limit_and_a_wrong_request_even_then()
    {
        using var busy = new BusyWorker(server.Get<WorkQueue>());
        var waiting = new List<string>();
        for (var target = 40; target < 40 + SmallQueueServer.WaitingPerOwner; target++)
        {
            waiting.Add(await _client.Explain(Model, Picture, $$"""{ "method": "gradient", "layer": "blocks.3", "class": {{target}} }"""));
        }

        using var refused = await _client.Explain($$"""{ "model": "{{Model}}", "image": "{{Picture}}", "maps": [{ "method": "gradient", "layer": "blocks.3", "class": 39 }] }""");
        using var wrong = await _client.Explain($$"""{ "model": "{{Model}}", "image": "{{Picture}}", "maps": [{ "method": "gradient", "layer": "blocks.99" }] }""");

        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.UnprocessableEntity), (refused.StatusCode, wrong.StatusCode));
        Assert.Equal("2 waiting requests", (await Browser.Json(refused)).GetProperty("limit").GetString());
        foreach (var id in waiting)
        {
            await _client.Delete($"/api/explanations/{id}");
        }
    }
}
