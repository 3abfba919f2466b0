using System.Net;
using System.Text;
using SaliencyLab.Web.Tests.Server;

namespace SaliencyLab.Web.Tests.Uploads;

public sealed class PictureUploadTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task A_picture_comes_back_with_its_facts_and_can_be_shown()
    {
        var browser = await server.OpenBrowser();
        using var answer = await browser.Upload("pictures", ("My coffee.jpg", TestFiles.Coffee));

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var picture = await Browser.Json(answer);
        Assert.Equal("My coffee.jpg", picture.GetProperty("name").GetString());
        Assert.Equal((600, 400), (picture.GetProperty("width").GetInt32(), picture.GetProperty("height").GetInt32()));
        Assert.Equal("JPEG", picture.GetProperty("format").GetString());
        using var display = await browser.Get("/" + picture.GetProperty("displayUrl").GetString());
        Assert.Equal("image/jpeg", display.Content.Headers.ContentType?.MediaType);
        Assert.True((await display.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length > 10_000);
    }

    [Fact]
    public async Task The_same_bytes_have_the_same_id_whatever_their_name()
    {
        var browser = await server.OpenBrowser();
        var first = await Browser.Id(await browser.Upload("pictures", ("a.png", TestFiles.OnePixel)));
        var second = await Browser.Id(await browser.Upload("pictures", ("b.png", TestFiles.OnePixel)));

        Assert.Equal(first, second);
        Assert.Equal("b.png", server.Get<Web.Pictures.PictureStore>().Find(browser.Owner, first)!.Info.Name);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_with_both_numbers_and_leaves_nothing()
    {
        var browser = await server.OpenBrowser();
        var before = server.Kept("pictures").Count;

        using var answer = await browser.Upload("pictures", ("large.jpg", new byte[RunningServer.PictureBytes + 1]));
        using var larger = await browser.Upload("pictures", ("larger.jpg", new byte[1_000_000]));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("A picture may have 300 kB, and this one has more.", await Browser.Detail(answer));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, larger.StatusCode);
        Assert.Equal("A picture may have 300 kB, and this one has 1 MB.", await Browser.Detail(larger));
        Assert.Equal("300 kB", (await Browser.Json(larger)).GetProperty("limit").GetString());
        Assert.Equal(before, server.Kept("pictures").Count);
        Assert.Empty(server.Kept("incoming"));
    }

    [Fact]
    public async Task A_picture_of_too_many_pixels_is_refused_by_its_header()
    {
        var browser = await server.OpenBrowser();
        using var answer = await browser.Upload("pictures", ("huge.png", TestFiles.HugeHeader));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("huge.png", await Browser.Detail(answer), StringComparison.Ordinal);
        Assert.Empty(server.Kept("incoming"));
    }

    [Fact]
    public async Task What_is_no_picture_is_refused_by_its_content_and_leaves_nothing()
    {
        var browser = await server.OpenBrowser();
        var before = server.Kept("pictures").Count;
        using var answer = await browser.Upload("pictures", ("fake.jpg", Encoding.ASCII.GetBytes("<script>alert(1)</script>")));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.StartsWith("fake.jpg: ", await Browser.Detail(answer), StringComparison.Ordinal);
        Assert.Equal(before, server.Kept("pictures").Count);
        Assert.Empty(server.Kept("incoming"));
    }

    [Fact]
    public async Task A_hostile_name_never_becomes_a_path()
    {
        var browser = await server.OpenBrowser();
        using var answer = await browser.Upload("pictures", ("../../../owned.png", TestFiles.OnePixel));

        Assert.Equal("owned.png", (await Browser.Json(answer)).GetProperty("name").GetString());
        Assert.DoesNotContain(Directory.GetFileSystemEntries(Path.GetDirectoryName(server.DataFolder)!), path => path.EndsWith("owned.png", StringComparison.Ordinal));
        Assert.DoesNotContain(server.Kept("pictures"), path => path.Contains("owned", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_multipart_is_taken()
    {
        var browser = await server.OpenBrowser();
        using var answer = await browser.Http.PostAsync("/uploads/pictures", new ByteArrayContent(TestFiles.OnePixel), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Fact]
    public async Task An_upload_without_a_file_or_with_two_is_refused()
    {
        var browser = await server.OpenBrowser();
        using var none = await browser.Upload("pictures");
        using var two = await browser.Upload("pictures", ("a.png", TestFiles.OnePixel), ("b.png", TestFiles.OnePixel));

        Assert.Equal(HttpStatusCode.BadRequest, none.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, two.StatusCode);
        Assert.Equal("A picture may have one file, and more were sent.", await Browser.Detail(two));
        Assert.Empty(server.Kept("incoming"));
    }

    [Fact]
    public async Task A_body_that_breaks_off_leaves_nothing()
    {
        var browser = await server.OpenBrowser();
        var content = new StringContent("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\nabc");
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        using var answer = await browser.Http.PostAsync("/uploads/pictures", content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("The upload broke off before its end. Try once more.", await Browser.Detail(answer));
        Assert.Empty(server.Kept("incoming"));
    }

    [Fact]
    public async Task Who_keeps_no_cookie_can_not_upload()
    {
        using var http = server.CreateClient();
        using var answer = await new Browser(http).Upload("pictures", ("one.png", TestFiles.OnePixel));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Another_browser_neither_sees_nor_deletes_an_upload()
    {
        var (mine, other) = (await server.OpenBrowser(), await server.OpenBrowser());
        var id = await Browser.Id(await mine.Upload("pictures", ("cat.jpg", TestFiles.Sample("cat.jpg"))));

        Assert.Equal(HttpStatusCode.NotFound, (await other.Get($"/pictures/{id}/display")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get($"/pictures/{id}/view?model=efficientnet_lite0")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Delete($"/uploads/pictures/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await mine.Get($"/pictures/{id}/display")).StatusCode);
    }

    [Fact]
    public async Task Deleting_takes_the_files_away_and_samples_stay()
    {
        var browser = await server.OpenBrowser();
        var id = await Browser.Id(await browser.Upload("pictures", ("rocket.jpg", TestFiles.Sample("rocket.jpg"))));
        Assert.Contains(server.Kept("pictures"), path => path.Contains(id, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.NoContent, (await browser.Delete($"/uploads/pictures/{id}")).StatusCode);
        Assert.DoesNotContain(server.Kept("pictures"), path => path.Contains(id, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Delete($"/uploads/pictures/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Delete("/uploads/pictures/cat_and_coffee.jpg")).StatusCode);
        Assert.Equal("cat_and_coffee.jpg", server.Get<Web.Pictures.PictureStore>().Samples[0].Info.Id);
    }
}
