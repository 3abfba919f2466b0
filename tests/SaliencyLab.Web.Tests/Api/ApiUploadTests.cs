using System.Net;
using SaliencyLab.TestData;
using SaliencyLab.Web.Tests.Server;

namespace SaliencyLab.Web.Tests.Api;

public sealed class ApiUploadTests(RunningServer server) : IClassFixture<RunningServer>
{
    private readonly ApiClient _client = ApiClient.Of(server);

    [Fact]
    public async Task The_same_bytes_give_the_same_id_under_any_name()
    {
        using var first = await _client.Upload("models", "my net.onnx", TestFiles.SmallModel);
        using var second = await _client.Upload("models", "other.onnx", TestFiles.SmallModel);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, second.StatusCode));
        var (one, two) = (await Browser.Json(first), await Browser.Json(second));
        Assert.Equal(one.GetProperty("id").GetString(), two.GetProperty("id").GetString());
        Assert.Equal(("my net.onnx", "other.onnx"), (one.GetProperty("name").GetString(), two.GetProperty("name").GetString()));
        Assert.Equal($"/api/models/{one.GetProperty("id").GetString()}", first.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_form_of_several_files_is_a_model_with_its_weights()
    {
        var model = DataFolders.Find("networks", "variants", "vgg.external.onnx");
        Assert.SkipWhen(model is null, "No network with external weights among the test data.");
        using var form = new MultipartFormDataContent();
        foreach (var file in new[] { model!, model + ".data" })
        {
            form.Add(new ByteArrayContent(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)), "file", Path.GetFileName(file));
        }

        using var answer = await _client.Http.PostAsync("/api/models", form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    [Fact]
    public async Task A_picture_says_its_size_and_format()
    {
        using var answer = await _client.Upload("images", "coffee.jpg", TestFiles.Coffee);
        var image = await Browser.Json(answer);

        Assert.Equal((600, 400, "JPEG"), (image.GetProperty("width").GetInt32(), image.GetProperty("height").GetInt32(), image.GetProperty("format").GetString()));
    }

    [Fact]
    public async Task What_is_in_a_model_is_what_inspect_says()
    {
        var id = await Browser.Id(await _client.Upload("models", "net.onnx", TestFiles.SmallModel));
        var model = await _client.GetJson($"/api/models/{id}");

        Assert.Equal(("net.onnx", "ONNX", true), (model.GetProperty("name").GetString(), model.GetProperty("format").GetString(), model.GetProperty("runnable").GetBoolean()));
        Assert.Contains(model.GetProperty("layers").EnumerateArray(), layer => layer.GetProperty("name").GetString() == "layer4" && layer.GetProperty("recommended").GetBoolean());
    }

    [Fact]
    public async Task A_bundled_model_goes_by_its_name() =>
        Assert.Equal(1000, (await _client.GetJson("/api/models/mobilenet_v2")).GetProperty("classes").GetInt32());

    [Theory]
    [InlineData("models", "application/octet-stream", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("images", "application/octet-stream", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("images", "multipart/form-data", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("labels", "image/png", HttpStatusCode.BadRequest)]
    public async Task What_is_no_such_file_is_refused(string kind, string type, HttpStatusCode status)
    {
        var body = new ByteArrayContent([0xFF, 0xFE, 1, 2, 3, 0]);
        body.Headers.ContentType = new(type);
        using var answer = await _client.Http.PostAsync($"/api/{kind}", body, TestContext.Current.CancellationToken);

        Assert.Equal(status, answer.StatusCode);
        Assert.NotEmpty(await Browser.Detail(answer));
        Assert.Empty(server.Kept("incoming"));
    }

    [Fact]
    public async Task An_empty_body_is_no_file()
    {
        using var answer = await _client.Upload("images", "none.png", []);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("There is no file in the upload.", await Browser.Detail(answer));
    }

    [Fact]
    public async Task A_picture_over_the_limit_is_refused_with_the_limit()
    {
        using var answer = await _client.Upload("images", "big.jpg", new byte[RunningServer.PictureBytes + 1]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("300 kB", (await Browser.Json(answer)).GetProperty("limit").GetString());
    }

    [Fact]
    public async Task A_forgotten_upload_is_gone()
    {
        var id = await Browser.Id(await _client.Upload("images", "one.png", TestFiles.OnePixel));

        Assert.Equal(HttpStatusCode.NoContent, (await _client.Delete($"/api/images/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _client.Delete($"/api/images/{id}")).StatusCode);
    }

    [Fact]
    public async Task A_browsers_upload_is_not_the_apis()
    {
        var browser = await server.OpenBrowser();
        var id = await Browser.Id(await browser.Upload("pictures", ("chelsea.jpg", TestFiles.Sample("cat.jpg"))));
        using var answer = await _client.Explain($$"""{ "model": "mobilenet_v2", "image": "{{id}}", "maps": [{ "method": "gradient" }] }""");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("image", (await Browser.Json(answer)).GetProperty("key").GetString());
    }
}
