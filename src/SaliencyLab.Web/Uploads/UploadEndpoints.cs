using SaliencyLab.Web.Loading;
using SaliencyLab.Web.Owners;
using SaliencyLab.Web.Pictures;
using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Uploads;

/// <summary>POST /uploads/{kind} with one file or several as multipart/form-data, and DELETE /uploads/{kind}/{id}.</summary>
internal static class UploadEndpoints
{
    /// <summary>Maps them. They read the body themselves and refuse other sites themselves, so the form's token does not apply.</summary>
    public static void MapUploads(this WebApplication app)
    {
        var uploads = app.MapGroup("/uploads").AddEndpointFilter<CrossSiteGuard>().DisableAntiforgery();
        uploads.MapPost("/pictures", async (HttpContext context, UploadReceiver receiver, PictureStore store) =>
            await Receive(context, receiver, store.Limits, store.Add, picture => $"/{picture.DisplayUrl}").ConfigureAwait(false));
        uploads.MapPost("/models", async (HttpContext context, UploadReceiver receiver, ModelStore store) =>
            await Receive(context, receiver, store.Limits, store.Add, _ => null).ConfigureAwait(false));
        uploads.MapPost("/labels", async (HttpContext context, UploadReceiver receiver, LabelsStore store) =>
            await Receive(context, receiver, store.Limits, (owner, received, _) => Task.FromResult(store.Add(owner, received)), _ => null).ConfigureAwait(false));
        uploads.MapDelete("/pictures/{id}", (HttpContext context, string id, PictureStore store) =>
            store.Remove(Owner.Of(context.User), id) ? Results.NoContent() : new Problem(Missing.Picture(id)));
        uploads.MapDelete("/models/{id}", (HttpContext context, string id, ModelStore store) =>
            store.Remove(Owner.Of(context.User), id) ? Results.NoContent() : new Problem(Missing.Model(id)));
        uploads.MapDelete("/labels/{id}", (HttpContext context, string id, LabelsStore store) =>
            store.Remove(Owner.Of(context.User), id) ? Results.NoContent() : new Problem(Missing.Labels(id)));
    }

    private static async Task<IResult> Receive<T>(
        HttpContext context, UploadReceiver receiver, UploadLimits limits, Func<Owner, ReceivedUpload, CancellationToken, Task<Outcome<T>>> add, Func<T, string?> location)
        where T : class
    {
        var owner = Owner.Of(context.User);
        if (owner.IsNobody)
        {
            return new Problem(new Failure(FailureKind.Malformed, "Uploads belong to a browser, and this one keeps no cookie. Allow cookies for this page and load it once more."));
        }

        var received = await receiver.Receive(context, limits, context.RequestAborted).ConfigureAwait(false);
        if (received.Value is not { } upload)
        {
            return new Problem(received.Failure!);
        }

        using (upload)
        {
            var added = await add(owner, upload, context.RequestAborted).ConfigureAwait(false);
            return added.Value is { } value ? Results.Created(location(value), value) : new Problem(added.Failure!);
        }
    }
}
