using System.Net;
using SaliencyLab.Web.Tests.Server;

namespace SaliencyLab.Web.Tests.Api;

public sealed class ApiErrorTests(RunningServer server) : IClassFixture<RunningServer>
{
    private readonly ApiClient _client = ApiClient.Of(server);

    [Theory]
    [InlineData("{", 400, null, "The request is not valid JSON")]
    [InlineData("""{ "maps": [{ "method": "gradient" }] }""", 400, "model", "model: is missing.")]
    [InlineData("""{ "model": "\ud800", "image": "coffee.jpg", "maps": [{ "method": "gradient" }] }""", 400, null, "The request is not valid JSON")]
    [InlineData("""{ "model": "mobilenet_v2", "image": "coffee.jpg", "maps": [{ "method": "gradient", "class": "\udc00" }] }""", 400, null, "The request is not valid JSON")]
    [InlineData("""{ "model": "mobilenet_v2", "image": "coffee.jpg", "maps": [{ "method": "rise", "options": { "\ud800": 1 } }] }""", 400, null, "The request is not valid JSON")]
    [InlineData("""{ "model": "mobilenet_v2", "image": "coffee.jpg", "maps": [{ "method": "rise", "options": { "seed": 1, "seed": 2 } }] }""", 400, null, "The request is not valid JSON")]
    [InlineData("""{ "model": "mobilenet_v2", "maps": [{ "method": "gradient" }] }""", 400, "image", "image: is missing.")]
    [InlineData("""{ "model": "mobilenet_v2", "image": "coffee.jpg" }""", 400, "maps", "maps: is missing.")]
    [InlineData("""{ "model": "mobilenet_v2", "image": "coffee.jpg", "map": [] }""", 400, "map", "map: there is no such key. There are: model, image")]
    [InlineData("""{ "model": "mobilenet_v2", "image": "coffee.jpg", "maps": [] }""", 422, "maps", "maps: is empty.")]
    [InlineData("""{ "model": "/etc/passwd", "image": "coffee.jpg", "maps": [{ "method": "gradient" }] }""", 404, "model", "There is no model \"/etc/passwd\" here.")]
    [InlineData("""{ "model": "mobilenet_v2", "image": "../coffee.jpg", "maps": [{ "method": "gradient" }] }""", 404, "image", "There is no picture \"../coffee.jpg\" here.")]
    [InlineData("""{ "model": "mobilenet_v2", "input": "a.npy", "maps": [{ "method": "gradient" }] }""", 404, "input", "There is no array \"a.npy\" here.")]
    [InlineData("""{ "model": "mobilenet_v2", "image": "coffee.jpg", "input": "a", "maps": [{ "method": "gradient" }] }""", 400, "input", "a request has either image or input, not both")]
    [InlineData("""{ "model": "mobilenet_v2", "image": "coffee.jpg", "card": { "labels": "/etc/passwd" }, "maps": [{ "method": "gradient" }] }""", 422, "card.labels", "there is no such upload of labels")]
    [InlineData("""{ "model": "mobilenet_v2", "image": "coffee.jpg", "maps": [{ "method": "grad-kam" }] }""", 422, "maps[0].method", "grad-cam")]
    [InlineData("""{ "model": "mobilenet_v2", "image": "coffee.jpg", "maps": [{ "method": "gradient", "layer": "features.99" }] }""", 422, "maps[0].layer", "Nearest: features.9")]
    [InlineData("""{ "model": "mobilenet_v2", "image": "coffee.jpg", "maps": [{ "method": "normgrad", "layer": "features.4" }, { "method": "cam", "layer": "features.4" }] }""", 422, "maps[1].layer", "CAM is a map of the layer that the network pools, which is not \"features.4\"")]
    [InlineData("""{ "model": "mobilenet_v2", "image": "coffee.jpg", "maps": [{ "method": "normgrad-real", "layer": "recommended" }] }""", 422, "maps[0].layer", "normgrad-real: \"features.")]
    [InlineData("""{ "model": "mobilenet_v2", "image": "coffee.jpg", "maps": [{ "method": "gradient", "class": "crane" }] }""", 422, "maps[0].class", "134")]
    [InlineData("""{ "model": "mobilenet_v2", "image": "coffee.jpg", "maps": [{ "method": "smooth-grad-cam-plus-plus", "layer": "features.18", "options": { "region": [8, 8, 9, 9] } }] }""", 422, "maps[0].options.region", "region")]
    public async Task A_wrong_request_is_refused_at_once_with_its_key(string document, int status, string? key, string words)
    {
        using var answer = await _client.Explain(document);

        Assert.Equal((HttpStatusCode)status, answer.StatusCode);
        Assert.Contains(words, await Browser.Detail(answer), StringComparison.Ordinal);
        var problem = await Browser.Json(answer);
        Assert.Equal(key, problem.TryGetProperty("key", out var named) ? named.GetString() : null);
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
    }

    [Theory]
    [InlineData("""{ "method": "gradient", "layer": "all", "class": "top:1000" }""", "512 maps")]
    [InlineData("""{ "method": "smooth-grad-cam-plus-plus", "class": "top:5", "options": { "samples": 4096 } }""", "16,384 noisy copies")]
    [InlineData("""{ "method": "rise", "options": { "seed": 1, "masks": 16384 } }, { "method": "rise", "options": { "seed": 2, "masks": 16384 } }, { "method": "rise", "options": { "seed": 3, "masks": 16384 } }, { "method": "rise", "options": { "seed": 4, "masks": 16384 } }""", "65,536 evaluations")]
    public async Task A_cap_is_named(string map, string limit)
    {
        using var answer = await _client.Explain($$"""{ "model": "mobilenet_v2", "image": "coffee.jpg", "maps": [{{map}}] }""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(limit, (await Browser.Json(answer)).GetProperty("limit").GetString());
    }

    [Fact]
    public async Task Too_many_masks_are_refused_with_the_number_that_may_be()
    {
        using var answer = await _client.Explain("""{ "model": "mobilenet_v2", "image": "coffee.jpg", "maps": [{ "method": "rise", "options": { "masks": 16385 } }] }""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("maps[0].options.masks", (await Browser.Json(answer)).GetProperty("key").GetString());
        Assert.Contains("16384", await Browser.Detail(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_over_the_limit_is_too_large()
    {
        using var answer = await _client.Explain(new string(' ', 4_000_001));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("4 MB", (await Browser.Json(answer)).GetProperty("limit").GetString());
    }

    [Theory]
    [InlineData("GET", "/api/nothing", 404)]
    [InlineData("PUT", "/api/methods", 405)]
    [InlineData("GET", "/api/models/nothing", 404)]
    [InlineData("GET", "/api/explanations/nothing", 404)]
    [InlineData("GET", "/api/explanations/nothing/events", 404)]
    [InlineData("GET", "/api/explanations/nothing/maps/m0.npy", 404)]
    [InlineData("DELETE", "/api/explanations/nothing", 404)]
    [InlineData("GET", "/openapi/v2.json", 404)]
    public async Task What_is_not_there_is_a_problem_and_no_page(string verb, string address, int status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(verb), address);
        using var answer = await _client.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.NotEmpty(await Browser.Detail(answer));
    }

    [Theory]
    [InlineData("?overlay=perhaps", "overlay")]
    [InlineData("?opacity=7", "opacity")]
    [InlineData("?colormap=plaid", null)]
    public async Task A_wrong_wish_for_a_picture_is_named(string query, string? key)
    {
        var id = await _client.Explain("mobilenet_v2", "coffee.jpg", """{ "method": "gradient", "layer": "features.18", "class": 967 }""");
        await _client.Finish(id);
        using var answer = await _client.Get($"/api/explanations/{id}/maps/m0.png{query}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(key, (await Browser.Json(answer)).TryGetProperty("key", out var named) ? named.GetString() : null);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Origin", "http://elsewhere.example")]
    public async Task Another_sites_request_is_refused(string header, string value)
    {
        _client.Http.DefaultRequestHeaders.Add(header, value);
        using var answer = await _client.Explain("""{ "model": "mobilenet_v2", "image": "coffee.jpg", "maps": [{ "method": "gradient" }] }""");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("This request came from another site and was refused.", await Browser.Detail(answer));
    }
}
