using SaliencyLab.Explanations.Answers;
using SaliencyLab.Explanations.Models;
using SaliencyLab.Explanations.Requests;
using SaliencyLab.Web.Api.Description;
using SaliencyLab.Web.Api.Documents;
using SaliencyLab.Web.Loading;
using SaliencyLab.Web.Owners;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Uploads;
using SaliencyLab.Web.Work;

namespace SaliencyLab.Web.Api;

/// <summary>GET /api/methods, /api/models/{id} and /health.</summary>
internal static class CatalogueEndpoints
{
    /// <summary>Maps those below /api.</summary>
    public static void MapApiCatalogue(this RouteGroupBuilder api)
    {
        api.MapGet("/methods", () => Results.Json(MethodDescription.All, RequestJson.Options))
            .WithName("methods").WithSummary("Every method with its options and their defaults.").Produces<IReadOnlyList<MethodDescription>>();
        api.MapGet("/models/{id}", async (HttpContext context, string id, ModelStore store, Inspections inspections) =>
                await Inspect(context, id, store, inspections).ConfigureAwait(false))
            .WithName("model").WithSummary("What is in a model, and what stands in its way: format, inputs, layers, classes, card.")
            .Produces<ModelInspection>().Fails(404, 413, 415, 422, 429);
    }

    /// <summary>Maps /health.</summary>
    public static void MapHealth(this WebApplication app) =>
        app.MapGet("/health", (WorkQueue queue) => new ServerHealth("ok", queue.Running, queue.Waiting)).WithName("health").WithSummary("That the server is up.").WithTags(ApiDescription.Tag);

    private static async Task<IResult> Inspect(HttpContext context, string id, ModelStore store, Inspections inspections)
    {
        if (store.Find(Owner.Api, id) is not { } source)
        {
            return new Problem(Missing.Model(id));
        }

        var inspected = await inspections.Of(source, context.RequestAborted).ConfigureAwait(false);
        return inspected.Value is { } inspection ? Results.Json(inspection, RequestJson.Options) : new Problem(inspected.Failure!);
    }
}
