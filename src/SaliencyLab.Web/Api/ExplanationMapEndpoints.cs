using SaliencyLab.Explanations.Requests;
using SaliencyLab.Imaging;
using SaliencyLab.Web.Api.Description;
using SaliencyLab.Web.Explaining;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Uploads;
using SaliencyLab.Web.Work;

namespace SaliencyLab.Web.Api;

/// <summary>GET /api/explanations/{id}/maps/{map}.npy and .png, /refined/{map}.npy and /export.zip.</summary>
internal static class ExplanationMapEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapApiMaps(this RouteGroupBuilder api)
    {
        var explanation = api.MapGroup("/explanations/{id}");
        explanation.MapGet("/refined/{map}.npy", (string id, string map, FinishedExplanations finished) => Npy(finished.FindRefined(id, map)))
            .WithName("refinedMap").WithSummary("A map of noisy copies as it is so far, as .npy.")
            .Gives("application/octet-stream").Fails(404, 409);
        explanation.MapGet("/maps/{map}.npy", (string id, string map, FinishedExplanations finished) => Npy(finished.Find(id, map)))
            .WithName("map").WithSummary("A map as .npy: float32, little-endian, height × width, at its layer's resolution.")
            .Gives("application/octet-stream").Fails(404, 409);
        explanation.MapGet("/maps/{map}.png", async (HttpContext context, string id, string map, [AsParameters] MapPicture picture, FinishedExplanations finished, MapImages images, Failures failures) =>
                await Png(context, id, map, picture, finished, images, failures).ConfigureAwait(false))
            .WithName("mapPicture").WithSummary("A map as a picture, at the original's resolution.")
            .Gives("image/png").Fails(400, 404, 409, 413, 422);
        explanation.MapGet("/export.zip", async (HttpContext context, string id, FinishedExplanations finished, MapImages images, Failures failures) =>
                await Archive(context, id, finished, images, failures).ConfigureAwait(false))
            .WithName("export").WithSummary("Everything as a zip: every map as .npy and over the picture as PNG, and manifest.json.")
            .Gives("application/zip").Fails(404, 409, 413);
    }

    private static IResult Npy(Outcome<FinishedMap> found) => found.Value is { } known
        ? Results.Bytes(ResultEndpoints.Npy(known.Result.Answer.Maps[known.Number]), "application/octet-stream", $"{MapName.Of(known.Result, known.Number)}.npy")
        : new Problem(found.Failure!);

    private static async Task<IResult> Png(
        HttpContext context, string id, string map, MapPicture picture, FinishedExplanations finished, MapImages images, Failures failures)
    {
        var found = finished.Find(id, map);
        if (found.Value is not { } known)
        {
            return new Problem(found.Failure!);
        }

        return await Drawn(failures, async () =>
        {
            var query = picture.ToQuery();
            var png = await images.Render(known.Result, known.Number, query, context.RequestAborted).ConfigureAwait(false);
            return Results.Bytes(png, "image/png", $"{MapName.Of(known.Result, known.Number)}-{query.KindName}.png");
        }).ConfigureAwait(false);
    }

    private static async Task<IResult> Archive(HttpContext context, string id, FinishedExplanations finished, MapImages images, Failures failures)
    {
        var found = finished.Find(id);
        return found.Value is { } result
            ? await Drawn(failures, async () =>
                Results.Bytes(await images.Archive(result, context.RequestAborted).ConfigureAwait(false), "application/zip", $"{MapName.Of(result)}.zip")).ConfigureAwait(false)
            : new Problem(found.Failure!);
    }

    private static async Task<IResult> Drawn(Failures failures, Func<Task<IResult>> draw)
    {
        try
        {
            return await draw().ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is RequestException or ImagingException or IOException or OutOfMemoryException)
        {
            return new Problem(failures.Of(problem));
        }
    }
}
