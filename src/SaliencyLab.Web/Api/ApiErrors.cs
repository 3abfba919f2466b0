using Microsoft.AspNetCore.Diagnostics;

namespace SaliencyLab.Web.Api;

/// <summary>Puts words to errors that the server answers itself below /api: an unknown address, a wrong verb, a value that can't be read. Elsewhere they are pages.</summary>
internal sealed class ApiErrors(RequestDelegate next)
{
    private const string Described = "GET /openapi/v1.json lists every call.";

    /// <summary>Goes on, then sees what came of it.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        if (!IsCall(context.Request.Path))
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        if (context.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }

        await next(context).ConfigureAwait(false);
        var (response, status) = (context.Response, context.Response.StatusCode);
        if (!response.HasStarted && status >= StatusCodes.Status400BadRequest && response.ContentType is null && response.ContentLength is null or 0)
        {
            await TypedResults.Problem(Words(context.Request, status), statusCode: status).ExecuteAsync(context).ConfigureAwait(false);
        }
    }

    // /api itself is a page.
    private static bool IsCall(PathString path) =>
        (path.StartsWithSegments("/api", out var rest) && rest.HasValue && rest != "/") || path.StartsWithSegments("/openapi") || path.StartsWithSegments("/health");

    private static string Words(HttpRequest request, int status) => status switch
    {
        StatusCodes.Status404NotFound => $"There is no such call. {Described}",
        StatusCodes.Status405MethodNotAllowed => $"{request.Method} is not a verb of this address. {Described}",
        _ => $"The request can't be read. {Described}",
    };
}
