using System.Text.Json.Serialization;
using SaliencyLab.Explanations.Requests;
using SaliencyLab.Web.Api.Description;
using SaliencyLab.Web.Uploads;

namespace SaliencyLab.Web.Api;

/// <summary>The HTTP API: CONTRACT's calls below /api, /openapi/v1.json and /health.</summary>
internal static class ApiExtensions
{
    private const string Root = "/api";

    /// <summary>Registers what it needs.</summary>
    public static void AddApi(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<CheckLane>().AddHostedService(provider => provider.GetRequiredService<CheckLane>());
        services.AddSingleton<RequestCheck>().AddSingleton<Inspections>().AddSingleton<ApiExplanations>().AddSingleton<FinishedExplanations>();
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            options.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
            options.SerializerOptions.Encoder = RequestJson.Options.Encoder;
        });
        services.AddOpenApi(ApiDescription.Version, ApiDescription.Configure);
    }

    /// <summary>Maps every call.</summary>
    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup(Root).AddEndpointFilter<CrossSiteGuard>().DisableAntiforgery().WithTags(ApiDescription.Tag);
        api.MapApiUploads();
        api.MapApiCatalogue();
        api.MapApiExplanations();
        api.MapApiMaps();
        app.MapHealth();
        app.MapOpenApi($"/openapi/{ApiDescription.Version}.json");
    }
}
