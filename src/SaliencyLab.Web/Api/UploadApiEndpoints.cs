using SaliencyLab.Web.Api.Description;
using SaliencyLab.Web.Api.Documents;
using SaliencyLab.Web.Loading;
using SaliencyLab.Web.Owners;
using SaliencyLab.Web.Pictures;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Uploads;

namespace SaliencyLab.Web.Api;

/// <summary>POST /api/models, /api/images, /api/inputs and /api/labels: the body is the file, or a form of several; and DELETE of what they made.</summary>
internal static class UploadApiEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapApiUploads(this RouteGroupBuilder api)
    {
        api.MapPost("/models", async (HttpContext context, string? name, UploadReceiver receiver, ModelStore store) =>
                await Receive(context, name ?? "model.onnx", receiver, store.Limits, store.Add, Model, model => $"/api/models/{model.Id}").ConfigureAwait(false))
            .WithName("addModel").WithSummary("Takes a model.").WithDescription("The body is the model file; a form of several files is a model with the files that its weights lie in.")
            .TakesFile().Produces<UploadedModel>(StatusCodes.Status201Created).Fails(400, 409, 413, 415, 422, 429);
        api.MapPost("/images", async (HttpContext context, string? name, UploadReceiver receiver, PictureStore store) =>
                await Receive(context, name ?? "image", receiver, store.Limits, store.Add, Image, _ => null).ConfigureAwait(false))
            .WithName("addImage").WithSummary("Takes a picture: JPEG, PNG, WebP, TIFF, GIF or BMP.")
            .TakesFile().Produces<UploadedImage>(StatusCodes.Status201Created).Fails(400, 409, 413, 415, 422);
        api.MapPost("/inputs", async (HttpContext context, string? name, UploadReceiver receiver, InputStore store) =>
                await Receive(context, name ?? "input.npy", receiver, store.Limits, (owner, received, _) => Task.FromResult(store.Add(owner, received)), Input, _ => null).ConfigureAwait(false))
            .WithName("addInput").WithSummary("Takes an array in place of a picture: a .npy of float32, exactly what a network is to get.")
            .TakesFile().Produces<UploadedInput>(StatusCodes.Status201Created).Fails(400, 409, 413, 415, 422);
        api.MapPost("/labels", async (HttpContext context, string? name, UploadReceiver receiver, LabelsStore store) =>
                await Receive(context, name ?? "labels", receiver, store.Limits, (owner, received, _) => Task.FromResult(store.Add(owner, received)), Labels, _ => null).ConfigureAwait(false))
            .WithName("addLabels").WithSummary("Takes a labels file: one label a line, or JSON.")
            .TakesFile().Produces<UploadedLabels>(StatusCodes.Status201Created).Fails(400, 409, 413, 415, 422);
        api.MapDelete("/models/{id}", (string id, ModelStore store) => store.Remove(Owner.Api, id) ? Results.NoContent() : new Problem(Missing.Model(id)))
            .WithName("deleteModel").WithSummary("Forgets a model.").Produces(StatusCodes.Status204NoContent).Fails(404);
        api.MapDelete("/images/{id}", (string id, PictureStore store) => store.Remove(Owner.Api, id) ? Results.NoContent() : new Problem(Missing.Picture(id)))
            .WithName("deleteImage").WithSummary("Forgets a picture.").Produces(StatusCodes.Status204NoContent).Fails(404);
        api.MapDelete("/inputs/{id}", (string id, InputStore store) => store.Remove(Owner.Api, id) ? Results.NoContent() : new Problem(Missing.Input(id)))
            .WithName("deleteInput").WithSummary("Forgets an array.").Produces(StatusCodes.Status204NoContent).Fails(404);
        api.MapDelete("/labels/{id}", (string id, LabelsStore store) => store.Remove(Owner.Api, id) ? Results.NoContent() : new Problem(Missing.Labels(id)))
            .WithName("deleteLabels").WithSummary("Forgets a labels file.").Produces(StatusCodes.Status204NoContent).Fails(404);
    }

    private static async Task<IResult> Receive<T, TDocument>(
        HttpContext context,
        string name,
        UploadReceiver receiver,
        UploadLimits limits,
        Func<Owner, ReceivedUpload, CancellationToken, Task<Outcome<T>>> add,
        Func<T, TDocument> describe,
        Func<T, string?> location)
        where T : class
    {
        var received = UploadReceiver.IsForm(context.Request)
            ? await receiver.Receive(context, limits, context.RequestAborted).ConfigureAwait(false)
            : await receiver.ReceiveBody(context, name, limits, context.RequestAborted).ConfigureAwait(false);
        if (received.Value is not { } upload)
        {
            return new Problem(received.Failure!);
        }

        using (upload)
        {
            var added = await add(Owner.Api, upload, context.RequestAborted).ConfigureAwait(false);
            return added.Value is { } value ? Results.Created(location(value), describe(value)) : new Problem(added.Failure!);
        }
    }

    private static UploadedModel Model(ModelInfo model) => new(model.Id, model.Name, model.Bytes);

    private static UploadedImage Image(PictureInfo picture) => new(picture.Id, picture.Name, picture.Sha256, picture.Width, picture.Height, picture.Format);

    private static UploadedInput Input(InputInfo input) => new(input.Id, input.Name, input.Sha256, input.Shape);

    private static UploadedLabels Labels(LabelsInfo labels) => new(labels.Id, labels.Name, labels.Count);
}
