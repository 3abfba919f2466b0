using System.Net;
using System.Text.Json.Nodes;
using SaliencyLab.Imaging.Export;
using SaliencyLab.TestData;
using SaliencyLab.Web.Tests.Server;

namespace SaliencyLab.Web.Tests.Api;

/// <summary>An array in place of a picture: what the reference maps were made from.</summary>
public sealed class ApiInputTests(RunningServer server) : IClassFixture<RunningServer>
{
    private static readonly string _network = Path.Combine(DataFolders.Bundled, "networks", "resnet");
    private readonly ApiClient _client = ApiClient.Of(server);

    [Fact]
    public async Task Maps_of_an_array_are_those_of_the_reference()
    {
        var (model, input) = (await Upload("models", "model.onnx"), await Upload("inputs", "input.npy"));
        var golden = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(_network, "cases.json"), TestContext.Current.CancellationToken))!["cases"]!.AsArray()
            .First(item => item!["map"]!["method"]!.GetValue<string>() == "normgrad" && item["map"]!["combine"] is null && item["map"]!["meta"] is null)!;
        var id = await Accepted($$"""{ "model": "{{model}}", "input": "{{input}}", "maps": [{{golden["map"]!.ToJsonString()}}] }""");
        var status = await _client.Finish(id);

        Assert.Equal(("done", "input.npy"), (status.GetProperty("state").GetString(), status.GetProperty("manifest").GetProperty("image").GetProperty("name").GetString()));
        using var file = new MemoryStream(await _client.Http.GetByteArrayAsync($"/api/explanations/{id}/maps/m0.npy", TestContext.Current.CancellationToken));
        var ours = NpyFile.Read(file, "m0.npy", 1 << 20);
        var expected = NpzArchive.Read(Path.Combine(_network, "maps.npz"))[golden["id"]!.GetValue<string>()];
        var tolerance = golden["tolerance"]!.GetValue<double>() * golden["largest"]!.GetValue<double>();
        Assert.Equal(expected.Shape, ours.Shape);
        Assert.All(ours.Values.Zip(expected.Values), pair => Assert.Equal(pair.Second, pair.First, tolerance));

        using var heatmap = await _client.Get($"/api/explanations/{id}/maps/m0.png");
        using var overlay = await _client.Get($"/api/explanations/{id}/maps/m0.png?overlay=true");
        using var archive = await _client.Get($"/api/explanations/{id}/export.zip");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity, HttpStatusCode.OK), (heatmap.StatusCode, overlay.StatusCode, archive.StatusCode));
        Assert.Contains("no picture", await Browser.Detail(overlay), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_shape_than_the_network_takes_is_refused_at_once()
    {
        using var upload = await _client.Upload("inputs", "small.npy", Npy([1, 3, 8, 9], new float[3 * 8 * 9]));
        Assert.Equal([1, 3, 8, 9], (await Browser.Json(upload)).GetProperty("shape").EnumerateArray().Select(size => size.GetInt32()));
        using var answer = await _client.Explain($$"""{ "model": "mobilenet_v2", "input": "{{await Browser.Id(upload)}}", "maps": [{ "method": "gradient" }] }""");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "input"), (answer.StatusCode, (await Browser.Json(answer)).GetProperty("key").GetString()));
        Assert.Contains("small.npy has the shape [1, 3, 8, 9], and the network takes [1, 3, 224, 224].", await Browser.Detail(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_an_array_of_floats_that_is_there_whole_is_taken()
    {
        var whole = Npy([1, 3, 4, 4], new float[48]);
        using var truncated = await _client.Upload("inputs", "short.npy", whole[..^4]);
        using var huge = await _client.Upload("inputs", "huge.npy", Npy([1 << 20, 1 << 20], []));
        using var picture = await _client.Upload("inputs", "coffee.jpg", TestFiles.Coffee);

        Assert.Equal(
            (HttpStatusCode.UnsupportedMediaType, HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.UnsupportedMediaType),
            (truncated.StatusCode, huge.StatusCode, picture.StatusCode));
        Assert.Contains("short.npy: the .npy file ends too early.", await Browser.Detail(truncated), StringComparison.Ordinal);
        Assert.Contains("coffee.jpg: not a .npy file.", await Browser.Detail(picture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_array_is_not_found()
    {
        var input = await Browser.Id(await _client.Upload("inputs", "a.npy", Npy([1, 3, 2, 2], new float[12])));
        using var deleted = await _client.Delete($"/api/inputs/{input}");
        using var again = await _client.Delete($"/api/inputs/{input}");
        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NotFound), (deleted.StatusCode, again.StatusCode));
    }

    private static byte[] Npy(int[] shape, float[] values)
    {
        using var file = new MemoryStream();
        NpyFile.Write(file, shape, values);
        return file.ToArray();
    }

    private async Task<string> Upload(string kind, string file) =>
        await Browser.Id(await _client.Upload(kind, file, await File.ReadAllBytesAsync(Path.Combine(_network, file), TestContext.Current.CancellationToken)));

    private async Task<string> Accepted(string document)
    {
        using var answer = await _client.Explain(document);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        return await Browser.Id(answer);
    }
}
