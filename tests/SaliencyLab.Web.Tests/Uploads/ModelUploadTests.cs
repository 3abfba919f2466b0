using System.Net;
using SaliencyLab.TestData;
using SaliencyLab.Web.Loading;
using SaliencyLab.Web.Tests.Server;

namespace SaliencyLab.Web.Tests.Uploads;

public sealed class ModelUploadTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task A_model_is_loaded_on_arrival_and_its_browsers_alone()
    {
        var (mine, other) = (await server.OpenBrowser(), await server.OpenBrowser());
        using var answer = await mine.Upload("models", ("my net.onnx", TestFiles.SmallModel));

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var id = await Browser.Id(answer);
        var store = server.Get<ModelStore>();
        Assert.Equal("my net.onnx", Assert.Single(store.Of(mine.Owner)).Info.Name);
        Assert.Empty(store.Of(other.Owner));
        Assert.Null(store.Find(other.Owner, id));
        Assert.Equal(HttpStatusCode.NotFound, (await other.Delete($"/uploads/models/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await mine.Delete($"/uploads/models/{id}")).StatusCode);
        Assert.Empty(store.Of(mine.Owner));
        Assert.DoesNotContain(server.Kept("models"), path => path.Contains(id, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("noise.onnx")]
    [InlineData("efficientnet_lite0.onnx")]
    public async Task What_is_no_model_is_refused_and_leaves_nothing(string name)
    {
        var browser = await server.OpenBrowser();
        using var answer = await browser.Upload("models", (name, TestFiles.Coffee));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Contains(name, await Browser.Detail(answer), StringComparison.Ordinal);
        Assert.Empty(server.Get<ModelStore>().Of(browser.Owner));
        Assert.Empty(server.Kept("incoming"));
    }

    [Fact]
    public async Task A_truncated_model_is_refused_and_leaves_nothing()
    {
        var browser = await server.OpenBrowser();
        using var answer = await browser.Upload("models", ("half.onnx", TestFiles.SmallModel[..(TestFiles.SmallModel.Length / 2)]));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Empty(server.Get<ModelStore>().Of(browser.Owner));
        Assert.Empty(server.Kept("incoming"));
    }

    [Fact]
    public async Task Several_files_must_have_one_model_among_them()
    {
        var browser = await server.OpenBrowser();
        using var answer = await browser.Upload("models", ("a.bin", [1]), ("b.bin", [2]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.StartsWith("2 files were sent, and it is not clear which one is the model.", await Browser.Detail(answer), StringComparison.Ordinal);
        Assert.Empty(server.Kept("incoming"));
    }

    [Fact]
    public async Task Files_beside_a_model_are_found_by_the_name_it_knows_them_by()
    {
        var folder = DataFolders.Find("networks", "variants");
        Assert.SkipWhen(folder is null, "networks/variants with an external-data model lies only beside the checkout.");
        var model = Directory.EnumerateFiles(folder!, "*external*.onnx").First();
        var beside = Directory.EnumerateFiles(folder!).Where(path => Path.GetFileName(path).Contains("external", StringComparison.Ordinal) && Path.GetExtension(path) is not (".onnx" or ".npy" or ".npz"));
        var browser = await server.OpenBrowser();

        (string, byte[])[] files = [.. beside.Prepend(model).Select(path => (Path.GetFileName(path), File.ReadAllBytes(path)))];
        using var whole = await browser.Upload("models", files);
        using var alone = await browser.Upload("models", files[0]);

        Assert.Equal(HttpStatusCode.Created, whole.StatusCode);
        Assert.True((int)alone.StatusCode is 415 or 422, $"A model without its data was answered with {alone.StatusCode}.");
    }
}
