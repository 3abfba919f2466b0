using System.Net.Http.Headers;
using System.Text.Json;
using SaliencyLab.Web.Owners;

namespace SaliencyLab.Web.Tests.Server;

/// <summary>A browser: requests with a cookie, as a page's script sends them.</summary>
internal sealed class Browser(HttpClient http)
{
    /// <summary>The client, for anything else.</summary>
    public HttpClient Http { get; } = http;

    /// <summary>Who the server takes it for.</summary>
    public Owner Owner { get; private set; }

    /// <summary>Fetches the first page, which gives the cookie.</summary>
    public async Task OpenPage()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Accept.ParseAdd("text/html");
        using var answer = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(header => header.StartsWith(OwnerCookie.Name + "=", StringComparison.Ordinal));
        Owner = Owner.OfCookie(cookie.Split(';')[0][(OwnerCookie.Name.Length + 1)..]);
    }

    /// <summary>Sends files as one upload.</summary>
    public Task<HttpResponseMessage> Upload(string kind, params (string Name, byte[] Content)[] files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, content) in files)
        {
            // As browsers write it: the name in quotes, in UTF-8.
            var part = new ByteArrayContent(content);
            part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "\"file\"", FileNameStar = name };
            form.Add(part);
        }

        return Http.PostAsync($"/uploads/{kind}", form, TestContext.Current.CancellationToken);
    }

    /// <summary>Fetches.</summary>
    public Task<HttpResponseMessage> Get(string address) => Http.GetAsync(address, TestContext.Current.CancellationToken);

    /// <summary>Deletes.</summary>
    public Task<HttpResponseMessage> Delete(string address) => Http.DeleteAsync(address, TestContext.Current.CancellationToken);

    /// <summary>An answer's JSON.</summary>
    public static async Task<JsonElement> Json(HttpResponseMessage answer)
    {
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return document.RootElement.Clone();
    }

    /// <summary>The "id" of an answer.</summary>
    public static async Task<string> Id(HttpResponseMessage answer) => (await Json(answer)).GetProperty("id").GetString()!;

    /// <summary>The "detail" of a problem.</summary>
    public static async Task<string> Detail(HttpResponseMessage answer)
    {
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        return (await Json(answer)).GetProperty("detail").GetString()!;
    }
}
