using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;

namespace SaliencyLab.Web.Owners;

/// <summary>A browser, known by a random cookie, or the HTTP API. Uploads, jobs and results belong to one.</summary>
/// <param name="Key">Hash of the cookie: what may be written to disk.</param>
internal readonly record struct Owner(string Key)
{
    private const string ClaimType = "saliencylab-owner";
    private const int KeyLength = 32;

    /// <summary>
    /// All callers of the HTTP API together. They need no cookie: an upload's id is the hash of what is in it and a job's id is random, so whoever can
    /// name one has the file or was told.
    /// </summary>
    public static Owner Api { get; } = new("api");

    /// <summary>The owner that a cookie's value stands for.</summary>
    public static Owner OfCookie(string cookie) =>
        new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(cookie)))[..KeyLength]);

    /// <summary>The owner that the request's or circuit's user is; a nameless one where there was no cookie.</summary>
    public static Owner Of(ClaimsPrincipal user) => new(user.FindFirstValue(ClaimType) ?? "");

    /// <summary>Whether there was no cookie: such a one owns nothing and may upload nothing.</summary>
    public bool IsNobody => Key.Length == 0;

    /// <summary>A user that <see cref="Of"/> recognises.</summary>
    public ClaimsPrincipal ToUser() => new(new ClaimsIdentity([new Claim(ClaimType, Key)]));
}
