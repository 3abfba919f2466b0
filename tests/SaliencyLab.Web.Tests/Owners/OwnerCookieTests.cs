using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using SaliencyLab.Web.Owners;

namespace SaliencyLab.Web.Tests.Owners;

public sealed class OwnerCookieTests
{
    private const string Cookie = "0123456789012345678901234567890123456789012";

    [Fact]
    public async Task A_page_gives_a_cookie_that_scripts_and_other_sites_do_not_get()
    {
        var context = await Pass("/", request => request.Headers.Accept = "text/html");

        var given = context.Response.Headers.SetCookie.ToString();
        Assert.Matches("^saliencylab=[A-Za-z0-9_-]{43}; max-age=34560000; path=/; samesite=strict; httponly$", given);
        Assert.Equal(Owner.OfCookie(given[12..55]), Owner.Of(context.User));
    }

    [Fact]
    public async Task A_cookie_that_is_there_is_kept()
    {
        var context = await Pass("/", request => (request.Headers.Accept, request.Headers.Cookie) = ("text/html", $"saliencylab={Cookie}"));

        Assert.Equal("", context.Response.Headers.SetCookie.ToString());
        Assert.Equal(Owner.OfCookie(Cookie), Owner.Of(context.User));
    }

    [Fact]
    public async Task Coming_from_another_site_replaces_no_cookie()
    {
        var context = await Pass("/", request => (request.Headers.Accept, request.Headers["Sec-Fetch-Site"]) = ("text/html", "cross-site"));

        Assert.Equal("", context.Response.Headers.SetCookie.ToString());
        Assert.True(Owner.Of(context.User).IsNobody);
    }

    [Fact]
    public async Task A_circuit_gives_the_cookie_that_the_page_could_not()
    {
        var context = await Pass("/_blazor/negotiate", request => request.Method = "POST");

        Assert.StartsWith("saliencylab=", context.Response.Headers.SetCookie.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/uploads/pictures")]
    [InlineData("/samples/cat.jpg")]
    public async Task Nothing_else_gives_one(string path)
    {
        var context = await Pass(path, _ => { });

        Assert.Equal("", context.Response.Headers.SetCookie.ToString());
    }

    [Fact]
    public void A_user_without_the_claim_is_nobody() => Assert.True(Owner.Of(new ClaimsPrincipal()).IsNobody);

    [Fact]
    public void The_key_on_disk_does_not_give_the_cookie_away()
    {
        // sha256("abc"), as published in FIPS 180.
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223", Owner.OfCookie("abc").Key);
    }

    private static async Task<HttpContext> Pass(string path, Action<HttpRequest> prepare)
    {
        var context = new DefaultHttpContext();
        (context.Request.Method, context.Request.Path) = ("GET", path);
        prepare(context.Request);
        await new OwnerCookie(_ => Task.CompletedTask).InvokeAsync(context);
        return context;
    }
}
