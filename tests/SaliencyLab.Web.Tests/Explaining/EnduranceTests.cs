using System.Text.Json;
using SaliencyLab.Explanations.Requests;
using SaliencyLab.Web.Explaining;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Tests.Server;
using TorchSharp;

namespace SaliencyLab.Web.Tests.Explaining;

/// <summary>Alone in its collection: it counts the tensors of the whole process.</summary>
[Collection(nameof(EnduranceTests))]
[CollectionDefinition(nameof(EnduranceTests), DisableParallelization = true)]
public sealed class EnduranceTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const int Runs = 300;

    [Fact]
    public async Task Three_hundred_explanations_leave_no_tensor_behind()
    {
        var browser = await server.OpenBrowser();
        var model = await Browser.Id(await browser.Upload("models", ("net.onnx", TestFiles.SmallModel)));
        var subject = new Subject(model, "coffee.jpg", null);
        await Explain(browser, subject, 0);
        var before = torch.Tensor.TotalCount;
        for (var run = 1; run <= Runs; run++)
        {
            await Explain(browser, subject, run);
        }

        // Servers of other tests may free theirs meanwhile, so there can be fewer; one tensor left a run would be 300 more.
        Assert.InRange(torch.Tensor.TotalCount, 0, before);
    }

    // The seed is another each time, so that nothing is remembered.
    private async Task Explain(Browser browser, Subject subject, int seed)
    {
        MapEntry[] entries =
        [
            new() { Method = "normgrad", Layer = "layer4", Class = JsonSerializer.SerializeToElement(seed % 10) },
            new()
            {
                Method = "smooth-grad-cam-plus-plus",
                Layer = "layer4",
                Class = JsonSerializer.SerializeToElement(seed % 10),
                Options = JsonSerializer.SerializeToElement(new { samples = 2, seed }),
            },
        ];
        var job = server.Get<ExplanationService>().Submit(browser.Owner, subject, entries).Value!;
        await job.Finished.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Null(job.Failure);
    }
}
