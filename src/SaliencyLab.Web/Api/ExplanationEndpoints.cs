using SaliencyLab.Explanations.Requests;
using SaliencyLab.Web.Api.Description;
using SaliencyLab.Web.Api.Documents;
using SaliencyLab.Web.Explaining;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Uploads;

namespace SaliencyLab.Web.Api;

/// <summary>POST /api/explanations; GET and DELETE /api/explanations/{id}; GET /api/explanations/{id}/events.</summary>
internal static class ExplanationEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapApiExplanations(this RouteGroupBuilder api)
    {
        api.MapPost("/explanations", async (HttpContext context, ApiExplanations explanations) => await Submit(context, explanations).ConfigureAwait(false))
            .WithName("explain").WithSummary("Asks for maps.")
            .WithDescription("Everything that can be checked without running the network is checked before the answer, and nothing runs before the whole document is valid.")
            .Takes<ExplanationRequest>().Produces<AcceptedExplanation>(StatusCodes.Status202Accepted).Fails(400, 404, 413, 422, 429);
        api.MapGet("/explanations/{id}", (string id, JobStore jobs) =>
                jobs.Find(id) is { } job ? Results.Json(ExplanationStatus.Of(job), RequestJson.Options) : new Problem(Unknown))
            .WithName("explanation").WithSummary("Says where an explanation stands, and what it gave once it is done.")
            .Produces<ExplanationStatus>().Fails(404);
        api.MapDelete("/explanations/{id}", Cancel)
            .WithName("cancel").WithSummary("Stops an explanation, waiting or running; does nothing where it has ended.")
            .Produces(StatusCodes.Status204NoContent).Fails(404);
        api.MapGet("/explanations/{id}/events", (HttpContext context, string id, JobStore jobs) =>
                jobs.Find(id) is { } job ? TypedResults.ServerSentEvents(JobEvents.Of(job, context.RequestAborted)) : (IResult)new Problem(Unknown))
            .WithName("events").WithSummary("Tells how an explanation goes on, as server-sent events.")
            .WithDescription("\"refined\" when maps of noisy copies have become better, \"progress\" when anything else has changed, and last \"done\", however it ended; the data of each is what GET /api/explanations/{id} answers then.")
            .Produces<ExplanationStatus>(StatusCodes.Status200OK, "text/event-stream").Fails(404);
    }

    /// <summary>That nobody knows a job.</summary>
    internal static Failure Unknown { get; } = new(FailureKind.NotFound, "There is no such explanation, or it is no longer kept. Ask for it once more.") { Key = "id" };

    private static async Task<IResult> Submit(HttpContext context, ApiExplanations explanations)
    {
        var request = await RequestBody.Read(context).ConfigureAwait(false);
        if (request.Value is not { } document)
        {
            return new Problem(request.Failure!);
        }

        var submitted = await explanations.Submit(document, context.RequestAborted).ConfigureAwait(false);
        return submitted.Value is { } job
            ? Results.Accepted($"/api/explanations/{job.Id}", new AcceptedExplanation(job.Id))
            : new Problem(submitted.Failure!);
    }

    private static IResult Cancel(string id, JobStore jobs)
    {
        if (jobs.Find(id) is not { } job)
        {
            return new Problem(Unknown);
        }

        job.Cancel();
        return Results.NoContent();
    }
}
