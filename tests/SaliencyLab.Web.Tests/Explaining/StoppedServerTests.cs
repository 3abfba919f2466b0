using System.Text.Json;
using Microsoft.Extensions.Hosting;
using SaliencyLab.Explanations.Requests;
using SaliencyLab.Web.Explaining;
using SaliencyLab.Web.Owners;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Tests.Server;
using SaliencyLab.Web.Work;

namespace SaliencyLab.Web.Tests.Explaining;

/// <summary>Alone in its collection: a worker gets two seconds to end, which others may take from it.</summary>
[Collection(nameof(EnduranceTests))]
public sealed class StoppedServerTests
{
    [Fact]
    public async Task What_runs_and_what_waits_ends_with_the_server()
    {
        using var server = new RunningServer();
        using var client = server.CreateClient();
        var (running, waiting, queue) = (Submit(server, 1), Submit(server, 2), server.Get<WorkQueue>());
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        running.Changed += job =>
        {
            if (job.Progress is { Done: > 1 })
            {
                begun.TrySetResult();
            }
        };
        await begun.Task.WaitAsync(TestContext.Current.CancellationToken);
        using var events = new StreamReader(await client.GetStreamAsync(new Uri($"/api/explanations/{running.Id}/events", UriKind.Relative), TestContext.Current.CancellationToken));
        Assert.NotNull(await events.ReadLineAsync(TestContext.Current.CancellationToken));

        server.Get<IHostApplicationLifetime>().StopApplication();
        Assert.Contains("event: done", await events.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await server.DisposeAsync();

        Assert.Equal((JobState.Cancelled, JobState.Cancelled), (running.State, waiting.State));
        Assert.Equal((0, 0), (queue.Running, queue.Waiting));
    }

    private static ExplanationJob Submit(RunningServer server, int seed)
    {
        var options = JsonSerializer.SerializeToElement(new { masks = 16384, seed });
        var entry = new MapEntry { Method = "rise", Class = MapEntry.ClassOf(967), Options = options };
        return server.Get<ExplanationService>().Submit(Owner.Api, new Subject("mobilenet_v2", "coffee.jpg", null), [entry]).Value!;
    }
}
