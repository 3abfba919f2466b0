using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using SaliencyLab.Web.Tests.Server;

namespace SaliencyLab.Web.Tests.Api;

/// <summary>A program that calls the API: no cookie, no page.</summary>
internal sealed class ApiClient(HttpClient http)
{
    /// <summary>The client, for anything else.</summary>
    public HttpClient Http { get; } = http;

    /// <summary>A caller of a server.</summary>
    public static ApiClient Of(RunningServer server) => new(server.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false }));

    /// <summary>Sends a file as the body.</summary>
    public Task<HttpResponseMessage> Upload(string kind, string name, byte[] content) =>
        Http.PostAsync($"/api/{kind}?name={Uri.EscapeDataString(name)}", new ByteArrayContent(content), TestContext.Current.CancellationToken);

    /// <summary>Sends a document as curl's -d does.</summary>
    public Task<HttpResponseMessage> Explain(string document)
    {
        var body = new StringContent(document);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        return Http.PostAsync("/api/explanations", body, TestContext.Current.CancellationToken);
    }

    /// <summary>Asks for maps of a bundled model and picture.</summary>
    /// <returns>The job's id.</returns>
    public async Task<string> Explain(string model, string image, string maps)
    {
        using var answer = await Explain($$"""{ "model": "{{model}}", "image": "{{image}}", "maps": [{{maps}}] }""");
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        return await Browser.Id(answer);
    }

    /// <summary>Fetches.</summary>
    public Task<HttpResponseMessage> Get(string address) => Http.GetAsync(address, TestContext.Current.CancellationToken);

    /// <summary>Fetches JSON.</summary>
    public async Task<JsonElement> GetJson(string address)
    {
        using var answer = await Get(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await Browser.Json(answer);
    }

    /// <summary>Deletes.</summary>
    public Task<HttpResponseMessage> Delete(string address) => Http.DeleteAsync(address, TestContext.Current.CancellationToken);

    /// <summary>All events of a job, name and data, to its end.</summary>
    public async Task<IReadOnlyList<(string Name, JsonElement Data)>> Events(string id)
    {
        var text = await Http.GetStringAsync($"/api/explanations/{id}/events", TestContext.Current.CancellationToken);
        return [.. text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(item => item.Split('\n'))
            .Select(lines => (lines[0]["event: ".Length..], JsonSerializer.Deserialize<JsonElement>(lines[1]["data: ".Length..])))];
    }

    /// <summary>Waits for a job's end.</summary>
    /// <returns>Where it stands then.</returns>
    public async Task<JsonElement> Finish(string id) => (await Events(id))[^1].Data;
}
