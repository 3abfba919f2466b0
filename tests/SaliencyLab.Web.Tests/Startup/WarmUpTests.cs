using Microsoft.Extensions.DependencyInjection;
using SaliencyLab.Explanations.Requests;
using SaliencyLab.Web.Explaining;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Startup;
using SaliencyLab.Web.Tests.Server;

namespace SaliencyLab.Web.Tests.Startup;

public sealed class WarmUpTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task What_the_first_page_shows_is_there_before_anybody_asks()
    {
        var browser = await server.OpenBrowser();
        using var warmUp = ActivatorUtilities.CreateInstance<WarmUp>(server.Services);
        await warmUp.StartAsync(TestContext.Current.CancellationToken);
        await warmUp.ExecuteTask!;

        var job = server.Get<ExplanationService>().Submit(
            browser.Owner,
            new Subject("efficientnet_lite0", "cat_and_coffee.jpg", null),
            [.. new[] { 967, 285 }.Select(category => new MapEntry { Method = "grad-cam", Layer = "blocks.15", Class = MapEntry.ClassOf(category) })]).Value!;

        // Found, not queued: it has ended before Submit returned.
        Assert.Equal(JobState.Done, job.State);
        Assert.True(server.Get<FirstView>().IsReady);
    }
}
