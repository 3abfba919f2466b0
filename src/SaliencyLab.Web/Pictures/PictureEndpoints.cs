using SaliencyLab.Explanations.Cards;
using SaliencyLab.Explanations.Requests;
using SaliencyLab.Imaging.Export;
using SaliencyLab.Web.Explaining;
using SaliencyLab.Web.Loading;
using SaliencyLab.Web.Owners;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Uploads;
using SaliencyLab.Web.Work;

namespace SaliencyLab.Web.Pictures;

/// <summary>GET /pictures/{id}/display and /pictures/{id}/view?model=…&amp;card=….</summary>
internal static class PictureEndpoints
{
    // An upload's id says what is in it.
    private const string Forever = "private, max-age=31536000, immutable";

    /// <summary>Maps them.</summary>
    public static void MapPictures(this WebApplication app)
    {
        app.MapGet("/pictures/{id}/display", Display);
        app.MapGet("/pictures/{id}/view", View);
    }

    private static IResult Display(HttpContext context, string id, PictureStore store)
    {
        if (store.Display(Owner.Of(context.User), id) is not { } file || !File.Exists(file.Path))
        {
            return new Problem(Missing.Picture(id));
        }

        context.Response.Headers.CacheControl = Forever;
        return Results.File(file.Path, file.Type);
    }

    private static async Task<IResult> View(
        HttpContext context, string id, string model, string? card, Subjects subjects, LoadedModels models, PreparedInputs inputs, WorkQueue queue, Failures failures)
    {
        try
        {
            var owner = Owner.Of(context.User);
            var found = subjects.Resolve(owner, new Subject(model, id, card is null ? null : CardReader.Read(card, "in the address")));
            if (found.Value is not { } subject)
            {
                return new Problem(found.Failure!);
            }

            var drawn = await failures.Await(queue.Run(WorkClass.Interactive, owner, token => Png(subject, models, inputs, token), context.RequestAborted)).ConfigureAwait(false);
            if (drawn.Value is not { } png)
            {
                return new Problem(drawn.Failure!);
            }

            context.Response.Headers.CacheControl = "private, max-age=3600";
            return Results.Bytes(png, "image/png");
        }
        catch (RequestException problem)
        {
            return new Problem(failures.Of(problem));
        }
    }

    private static byte[] Png(ResolvedSubject subject, LoadedModels models, PreparedInputs inputs, CancellationToken cancellation)
    {
        using var lease = models.Acquire(subject.Model, cancellation);
        using var file = new MemoryStream();
        PngWriter.Write(inputs.Prepare((PictureSource)subject.Source, lease.Under(subject.Card)).View, file);
        return file.ToArray();
    }
}
