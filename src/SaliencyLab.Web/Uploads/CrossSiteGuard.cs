using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Uploads;

/// <summary>
/// Refuses requests that another site makes a browser send, by what browsers say themselves: Sec-Fetch-Site, and Origin where that is
/// missing. Programs that are no browsers send neither and pass; they have no cookie to be misused.
/// </summary>
internal sealed class CrossSiteGuard : IEndpointFilter
{
    /// <inheritdoc />
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        IsOurs(context.HttpContext.Request)
            ? next(context)
            : ValueTask.FromResult<object?>(new Problem(new Failure(FailureKind.CrossSite, "This request came from another site and was refused.")));

    private static bool IsOurs(HttpRequest request)
    {
        string? site = request.Headers["Sec-Fetch-Site"];
        if (!string.IsNullOrEmpty(site) && site is not ("same-origin" or "none"))
        {
            return false;
        }

        string? origin = request.Headers.Origin;
        return string.IsNullOrEmpty(origin)
            || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && string.Equals(from.Authority, Authority(request, from), StringComparison.OrdinalIgnoreCase));
    }

    private static string Authority(HttpRequest request, Uri origin) =>
        request.Host.Port is { } port && !(origin.IsDefaultPort && port == origin.Port) ? $"{request.Host.Host}:{port}" : request.Host.Host;
}
