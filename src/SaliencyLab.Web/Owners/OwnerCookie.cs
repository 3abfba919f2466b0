using System.Buffers.Text;
using System.Security.Cryptography;

namespace SaliencyLab.Web.Owners;

/// <summary>Gives every browser its cookie and makes the owner the request's user, which a circuit takes over.</summary>
internal sealed class OwnerCookie(RequestDelegate next)
{
    /// <summary>Name of the cookie.</summary>
    public const string Name = "saliencylab";

    private const int Bytes = 32;
    private const int Letters = 43;
    private static readonly TimeSpan _lifetime = TimeSpan.FromDays(400);

    /// <summary>Reads or gives the cookie, then goes on.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var cookie = context.Request.Cookies[Name];
        if (cookie is not { Length: Letters })
        {
            cookie = MayGive(context.Request) ? Give(context) : null;
        }

        if (cookie is not null)
        {
            context.User = Owner.OfCookie(cookie).ToUser();
        }

        return next(context);
    }

    // A strict cookie is not sent when a link on another site leads here: a new one would replace it. The circuit, which the page
    // opens itself, sends it, so there it is seen whether the browser has one.
    private static bool MayGive(HttpRequest request) =>
        request.Path.StartsWithSegments("/_blazor", StringComparison.Ordinal)
            ? request.Path.StartsWithSegments("/_blazor/negotiate", StringComparison.Ordinal)
            : IsPage(request) && request.Headers["Sec-Fetch-Site"] != "cross-site";

    private static bool IsPage(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static string Give(HttpContext context)
    {
        var cookie = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        context.Response.Cookies.Append(Name, cookie, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            MaxAge = _lifetime,
            IsEssential = true,
        });
        return cookie;
    }
}
