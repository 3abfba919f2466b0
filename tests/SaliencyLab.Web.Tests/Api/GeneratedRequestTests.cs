using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Web.Tests.Api.Schemas;
using SaliencyLab.Web.Tests.Server;

namespace SaliencyLab.Web.Tests.Api;

/// <summary>Requests made up from the server's own description, valid and invalid: the answers are as described, and never a 500.</summary>
public sealed class GeneratedRequestTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const int Calls = 400;
    private readonly ApiClient _client = ApiClient.Of(server);
    private readonly List<string> _jobs = ["nothing"];
    private readonly Dictionary<string, int> _statuses = [];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Every_answer_is_as_described(int seed)
    {
        var description = await _client.GetJson("/openapi/v1.json");
        var validator = new SchemaValidator(description);
        var model = await Browser.Id(await _client.Upload("models", "net.onnx", TestFiles.SmallModel));
        var image = await Browser.Id(await _client.Upload("images", "coffee.jpg", TestFiles.Coffee));
        var input = await Browser.Id(await _client.Upload("inputs", "input.npy", TestFiles.SmallInput));
        var random = new Random(seed);
        var samples = new SchemaSamples(validator, random, Known(model, image, input));
        (string Path, JsonProperty Call)[] calls = [.. description.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(call => (path.Name, call)))];
        for (var number = 0; number < Calls; number++)
        {
            // Half of the calls ask for maps: that is where most can be wrong.
            var (path, call) = random.Next(2) == 0 ? calls.Single(item => item.Call.Value.GetProperty("operationId").GetString() == "explain") : samples.Any(calls);
            var (address, body) = (Address(path, call.Value, samples, model), Body(call.Value, samples, random));
            using var request = new HttpRequestMessage(new HttpMethod(call.Name), address) { Content = body };
            using var answer = await _client.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
            var sent = $"seed {seed}, call {number}: {call.Name} {address} {(body is null ? "" : await body.ReadAsStringAsync(TestContext.Current.CancellationToken))}";
            await Check(answer, call.Value, validator, sent.Length <= 3000 ? sent : sent[..3000]);
        }

        Assert.All(new[] { 200, 202, 400, 404, 422 }, status => Assert.Contains(_statuses.Keys, seen => seen.EndsWith($" {status}", StringComparison.Ordinal)));
        Assert.All(calls, item => Assert.Contains(_statuses.Keys, seen => seen.StartsWith($"{item.Call.Value.GetProperty("operationId").GetString()} ", StringComparison.Ordinal)));
        await NoneFailedUnexpectedly();
    }

    private static Dictionary<string, string[]> Known(string model, string image, string input) => new()
    {
        ["model"] = [model],
        ["image"] = [image, "coffee.jpg"],
        ["input"] = [input],
        ["layer"] = ["deepest", "recommended", "layer4", "layer3", "input", "layer9"],
        ["layers"] = ["layer3", "layer4", "recommended"],
        ["class"] = ["top", "top:2", "lowest", "class 3"],
        ["map"] = ["m0", "m1", "m99", "0"],
        ["name"] = ["a.onnx", "b.jpg"],
        ["colormap"] = ["inferno", "viridis"],
        ["overlay"] = ["true", "false"],
        ["opacity"] = ["0", "0.5", "1"],
        ["option"] = [.. MethodCatalogue.All.SelectMany(method => method.Options).Select(option => option.Key).Distinct()],
    };

    private string Address(string path, JsonElement call, SchemaSamples samples, string model)
    {
        var query = new StringBuilder();
        if (call.TryGetProperty("parameters", out var parameters))
        {
            foreach (var parameter in parameters.EnumerateArray())
            {
                var name = parameter.GetProperty("name").GetString()!;
                if (parameter.GetProperty("in").GetString() == "query")
                {
                    query.Append(query.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(samples.Text(name)));
                    continue;
                }

                // The model that the other calls use is not deleted.
                var value = name != "id" ? samples.Text(name)
                    : path.Contains("explanations", StringComparison.Ordinal) ? samples.Any(_jobs)
                    : call.GetProperty("operationId").GetString() == "model" ? samples.Any([model, "mobilenet_v2", "nothing"]) : samples.Text("unknown");
                path = path.Replace($"{{{name}}}", Segment(value), StringComparison.Ordinal);
            }
        }

        return path + query;
    }

    // A zero or nothing is refused before any call is found.
    private static string Segment(string value) => Uri.EscapeDataString(value.Trim('\0') is { Length: > 0 } text ? text : "-");

    private static HttpContent? Body(JsonElement call, SchemaSamples samples, Random random)
    {
        if (!call.TryGetProperty("requestBody", out var body))
        {
            return null;
        }

        if (body.GetProperty("content").TryGetProperty("application/json", out var json))
        {
            var document = samples.Valid(json.GetProperty("schema"), "")!;

            // Both together are refused; the description can't say so.
            if (document is JsonObject asked && asked.ContainsKey("input"))
            {
                asked.Remove("image");
            }

            return new StringContent(random.Next(2) == 0 ? document.ToJsonString() : samples.Broken(document), Encoding.UTF8, "application/json");
        }

        byte[] bytes = samples.Any<byte[]>([TestFiles.Coffee, TestFiles.OnePixel, TestFiles.HugeHeader, TestFiles.SmallModel, TestFiles.Coffee[..5000], TestFiles.SmallModel[..9000], TestFiles.SmallInput, TestFiles.SmallInput[..500], [], [0], "a\nb"u8.ToArray()]);
        if (random.Next(2) == 0)
        {
            return new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue(samples.Any(["application/octet-stream", "application/json", "text/plain", "multipart/form-data"])) } };
        }

        var form = new MultipartFormDataContent();
        for (var part = random.Next(4); part > 0; part--)
        {
            form.Add(new ByteArrayContent(bytes), samples.Any(["file", "model"]), samples.Any(["a.onnx", "b.bin", "..", "c.jpg"]));
        }

        return form;
    }

    private async Task Check(HttpResponseMessage answer, JsonElement call, SchemaValidator validator, string sent)
    {
        var status = (int)answer.StatusCode;
        _statuses[$"{call.GetProperty("operationId").GetString()} {status}"] = 1;
        var type = answer.Content.Headers.ContentType?.MediaType;
        Assert.True(call.GetProperty("responses").TryGetProperty($"{status}", out var response), $"{status} is not described; {sent}");
        if (status >= 400)
        {
            Assert.True(type == "application/problem+json", $"{status} is {type}; {sent}");
        }

        if (type is not ("application/json" or "application/problem+json"))
        {
            await Drain(answer);
            return;
        }

        var json = await Browser.Json(answer);
        var schema = response.GetProperty("content").GetProperty(type).GetProperty("schema");
        Assert.True(validator.Wrong(json, schema) is null, $"{validator.Wrong(json, schema)}; {sent}");
        if (status >= 400)
        {
            Assert.True(json.GetProperty("detail").GetString() is { Length: > 0 }, sent);
        }

        if (answer.StatusCode == HttpStatusCode.Accepted)
        {
            _jobs.Add(json.GetProperty("id").GetString()!);
        }
    }

    private static async Task Drain(HttpResponseMessage answer)
    {
        await using var stream = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await stream.CopyToAsync(Stream.Null, TestContext.Current.CancellationToken);
    }

    private async Task NoneFailedUnexpectedly()
    {
        foreach (var job in _jobs.Skip(1))
        {
            var status = await _client.Finish(job);
            if (status.TryGetProperty("problem", out var problem))
            {
                Assert.True(problem.GetProperty("status").GetInt32() < 500, problem.GetRawText());
            }
        }
    }
}
