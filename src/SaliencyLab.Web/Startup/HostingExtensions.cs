using System.Globalization;
using SaliencyLab.Web.Api;
using SaliencyLab.Web.Owners;
using Serilog;
using Serilog.Events;

namespace SaliencyLab.Web.Startup;

/// <summary>What any web application of ours has: logs, addresses, static files, headers.</summary>
internal static class HostingExtensions
{
    private const string LoopbackAddress = "http://127.0.0.1:5000";

    /// <summary>Console logs, the web root in every way of starting, and loopback unless an address is given.</summary>
    public static void AddHosting(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseStaticWebAssets();
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
        {
            builder.WebHost.UseUrls(LoopbackAddress);
        }

        builder.Services.AddSerilog((_, logs) => logs
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft.AspNetCore", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)

            // Why a start failed is said in one sentence by the program itself.
            .MinimumLevel.Override("Microsoft.Extensions.Hosting.Internal.Host", LogEventLevel.Fatal)
            .Enrich.FromLogContext()
            .ReadFrom.Configuration(builder.Configuration)
            .WriteTo.Console(formatProvider: CultureInfo.InvariantCulture));
        builder.Services.AddProblemDetails();
        builder.Services.AddSingleton<StyleSheet>().AddSingleton<InlineScripts>();
    }

    /// <summary>Headers and error pages, before everything else.</summary>
    public static void UseHosting(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseMiddleware<ApiErrors>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<OwnerCookie>();
        app.UseAntiforgery();
        app.MapStaticAssets();
        var styles = app.Services.GetRequiredService<StyleSheet>();
        app.MapGet($"/{styles.Address}", styles.Answer).ExcludeFromDescription();
    }
}
