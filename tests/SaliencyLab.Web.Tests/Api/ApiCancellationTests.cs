using System.Diagnostics;
using System.Net;
using SaliencyLab.Web.Owners;
using SaliencyLab.Web.Tests.Explaining;
using SaliencyLab.Web.Tests.Server;
using SaliencyLab.Web.Work;
using TorchSharp;

namespace SaliencyLab.Web.Tests.Api;

/// <summary>Alone in its collection: it counts the tensors of the whole process.</summary>
[Collection(nameof(EnduranceTests))]
public sealed class ApiCancellationTests(RunningServer server) : IClassFixture<RunningServer>
{
    private readonly ApiClient _client = ApiClient.Of(server);

    [Theory]
    [InlineData("efficientnet_lite0", "rise", "masks", 16384)]
    [InlineData("mobilenet_v2", "smooth-grad-cam-plus-plus", "samples", 4000)]
    [InlineData("mobilenet_v2", "rise", "masks", 16384)]
    [InlineData("mobilenet_v2", "smoothgrad", "samples", 4000)]
    [InlineData("mobilenet_v2", "integrated-gradients", "steps", 4000)]
    public async Task A_running_explanation_ends_within_a_second_and_leaves_no_tensor(string model, string method, string option, int many)
    {
        await _client.Finish(await _client.Explain(model, "coffee.jpg", Map(method, option, 2)));
        var before = torch.Tensor.TotalCount;
        var id = await _client.Explain(model, "coffee.jpg", Map(method, option, many));
        await Running(id);

        var freed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var asked = Stopwatch.GetTimestamp();
        using var answer = await _client.Delete($"/api/explanations/{id}");
        Assert.Null(server.Get<WorkQueue>().Add(new WorkItem(WorkClass.Interactive, new Owner("next"), freed.SetResult)));
        await freed.Task.WaitAsync(TestContext.Current.CancellationToken);

        Assert.InRange(Stopwatch.GetElapsedTime(asked).TotalSeconds, 0, 1);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal("cancelled", (await _client.GetJson($"/api/explanations/{id}")).GetProperty("state").GetString());
        Assert.InRange(torch.Tensor.TotalCount, 0, before);
    }

    private static string Map(string method, string option, int count) => $$"""{ "method": "{{method}}", "class": 967, "options": { "{{option}}": {{count}} } }""";

    private async Task Running(string id)
    {
        using var stream = new StreamReader(await _client.Http.GetStreamAsync($"/api/explanations/{id}/events", TestContext.Current.CancellationToken));
        while (await stream.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Contains(" of ", StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail("It ended before it was running.");
    }
}
