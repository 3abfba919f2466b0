using SaliencyLab.Imaging.Export;
using SaliencyLab.Web.Tests.Server;
using System.Text.Json;

namespace SaliencyLab.Web.Tests.Api;

/// <summary>Maps of noisy copies can be fetched while they become better.</summary>
public sealed class ApiRefinementTests(RunningServer server) : IClassFixture<RunningServer>
{
    private readonly ApiClient _client = ApiClient.Of(server);

    [Fact]
    public async Task Events_carry_the_maps_so_far()
    {
        var id = await _client.Explain(
            "mobilenet_v2", "coffee.jpg", """{ "method": "gradient", "layer": "features.14", "class": 967 }, { "method": "smooth-grad-cam-plus-plus", "layer": "features.14", "class": 967, "options": { "samples": 2000 } }""");
        var refined = await Refined(id);

        var map = Assert.Single(refined.GetProperty("manifest").GetProperty("maps").EnumerateArray());
        Assert.Equal(("m0", "features.14", 2000), (map.GetProperty("id").GetString(), map.GetProperty("layer").GetString(), refined.GetProperty("of").GetInt32()));
        Assert.InRange(refined.GetProperty("samples").GetInt32(), 2, 1999);
        Assert.Equal(1, Assert.Single(refined.GetProperty("entries").EnumerateArray()).GetInt32());
        Assert.InRange(Assert.Single(refined.GetProperty("standardErrors").EnumerateArray()).GetDouble(), 1e-6, 1);
        using var file = new MemoryStream(await _client.Http.GetByteArrayAsync($"/api/explanations/{id}/refined/m0.npy", TestContext.Current.CancellationToken));
        Assert.Equal([7, 7], NpyFile.Read(file, "m0.npy", 1 << 20).Shape);
        using var cancelled = await _client.Delete($"/api/explanations/{id}");
        Assert.False((await _client.GetJson($"/api/explanations/{id}")).TryGetProperty("refined", out _));
    }

    [Fact]
    public async Task What_is_not_refined_says_so()
    {
        var id = await _client.Explain("mobilenet_v2", "coffee.jpg", """{ "method": "gradient", "layer": "features.14", "class": 967 }""");
        await _client.Finish(id);
        using var answer = await _client.Get($"/api/explanations/{id}/refined/m0.npy");
        Assert.Equal(System.Net.HttpStatusCode.Conflict, answer.StatusCode);
    }

    /// <summary>The first maps of two copies or more: of one there is no standard error.</summary>
    private async Task<JsonElement> Refined(string id)
    {
        using var stream = new StreamReader(await _client.Http.GetStreamAsync($"/api/explanations/{id}/events", TestContext.Current.CancellationToken));
        while (await stream.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line == "event: refined")
            {
                var status = JsonSerializer.Deserialize<JsonElement>((await stream.ReadLineAsync(TestContext.Current.CancellationToken))!["data: ".Length..]);
                if (status.GetProperty("refined") is var refined && refined.GetProperty("samples").GetInt32() >= 2)
                {
                    return refined;
                }
            }
        }

        throw new InvalidOperationException("It ended without a refined map.");
    }
}
