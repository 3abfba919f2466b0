using System.Text.Json;
using SaliencyLab.Explanations.Requests;
using SaliencyLab.Web.Explaining;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Tests.Server;

namespace SaliencyLab.Web.Tests.Explaining;

public sealed class TwoBrowsersTests(TwoWorkersServer server) : IClassFixture<TwoWorkersServer>
{
    private const int Rounds = 8;

    [Fact]
    public async Task Two_browsers_at_once_get_each_its_own_maps()
    {
        var (first, second) = (await server.OpenBrowser(), await server.OpenBrowser());
        var firstSubject = new Subject(
            await Browser.Id(await first.Upload("models", ("first.onnx", TestFiles.SmallModel))),
            await Browser.Id(await first.Upload("pictures", ("first.jpg", TestFiles.Sample("cat.jpg")))),
            null);
        var secondSubject = new Subject("mobilenet_v2", await Browser.Id(await second.Upload("pictures", ("second.jpg", TestFiles.Coffee))), null);

        for (var round = 0; round < Rounds; round++)
        {
            var firstJob = Submit(first, firstSubject, "layer4", round);
            var secondJob = Submit(second, secondSubject, "features.18", round);
            await Task.WhenAll(firstJob.Finished, secondJob.Finished).WaitAsync(TestContext.Current.CancellationToken);

            Assert.Null(firstJob.Failure ?? secondJob.Failure);
            Assert.Equal(("first.onnx", "first.jpg"), (firstJob.Result!.Manifest.Model.Name, firstJob.Result.Manifest.Image.Name));
            Assert.Equal(("mobilenet_v2.onnx", "second.jpg"), (secondJob.Result!.Manifest.Model.Name, secondJob.Result.Manifest.Image.Name));
            Assert.Equal("layer4", firstJob.Result.Manifest.Maps[0].Layer);
            Assert.Equal("features.18", secondJob.Result.Manifest.Maps[0].Layer);
            Assert.Null(server.Get<ResultStore>().Find(second.Owner, firstJob.Result.Id));
            Assert.Null(server.Get<ResultStore>().Find(first.Owner, secondJob.Result.Id));
            Assert.Null(server.Get<JobStore>().Find(first.Owner, secondJob.Id));
        }
    }

    private ExplanationJob Submit(Browser browser, Subject subject, string layer, int target) => server.Get<ExplanationService>()
        .Submit(browser.Owner, subject, [new MapEntry { Method = "normgrad", Layer = layer, Class = JsonSerializer.SerializeToElement(target) }]).Value!;
}
