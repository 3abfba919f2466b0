using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Web.Tests.Server;

namespace SaliencyLab.Web.Tests.Api;

public sealed class OpenApiTests(RunningServer server) : IClassFixture<RunningServer>
{
    private readonly ApiClient _client = ApiClient.Of(server);

    [Fact]
    public async Task Every_call_is_described()
    {
        var described = (await _client.GetJson("/openapi/v1.json")).GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(call => $"{call.Name.ToUpperInvariant()} {path.Name}"));
        var mapped = server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText is "/health" || (endpoint.RoutePattern.RawText ?? "").StartsWith("/api/", StringComparison.Ordinal))
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(verb => $"{verb} {endpoint.RoutePattern.RawText}"));

        Assert.Equal(mapped.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_method_may_be_asked_for()
    {
        var request = await Schema("ExplanationRequest");
        var methods = request.GetProperty("properties").GetProperty("maps").GetProperty("items").GetProperty("properties").GetProperty("method").GetProperty("enum");

        Assert.Equal(MethodCatalogue.All.Select(entry => entry.Id), methods.EnumerateArray().Select(id => id.GetString()));
    }

    [Theory]
    [InlineData("node")]
    [InlineData("key")]
    [InlineData("limit")]
    public async Task A_problem_may_name_its_place(string place) =>
        Assert.Equal("string", (await Schema("ProblemDetails")).GetProperty("properties").GetProperty(place).GetProperty("type").GetString());

    [Fact]
    public async Task What_may_be_left_out_is_not_required() =>
        Assert.Equal(["id", "state"], (await Schema("ExplanationStatus")).GetProperty("required").EnumerateArray().Select(name => name.GetString()));

    private async Task<JsonElement> Schema(string name) => (await _client.GetJson("/openapi/v1.json")).GetProperty("components").GetProperty("schemas").GetProperty(name);
}
