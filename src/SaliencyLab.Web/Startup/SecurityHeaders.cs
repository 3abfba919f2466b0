namespace SaliencyLab.Web.Startup;

/// <summary>Headers of every answer: nothing is loaded from elsewhere, framed or sniffed.</summary>
internal sealed class SecurityHeaders(RequestDelegate next, InlineScripts scripts)
{
    // MudBlazor sets inline styles; canvases are copied by way of blob addresses; the circuit's web socket is 'self'.
    private readonly string _policy =
        $"default-src 'self'; base-uri 'self'; object-src 'none'; frame-ancestors 'none'; form-action 'self'; script-src 'self' {scripts.Theme.Source} {scripts.FirstView.Source}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'";

    /// <summary>Adds the headers, then goes on.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = _policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return next(context);
    }
}
