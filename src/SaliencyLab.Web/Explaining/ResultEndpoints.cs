using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using SaliencyLab.Explanations.Export;
using SaliencyLab.Explanations.Requests;
using SaliencyLab.Imaging;
using SaliencyLab.Saliency;
using SaliencyLab.Web.Owners;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Uploads;
using SaliencyLab.Web.Work;

namespace SaliencyLab.Web.Explaining;

/// <summary>GET /results/…: maps as raw numbers, as .npy and as pictures, and everything as a zip.</summary>
internal static class ResultEndpoints
{
    // A result never changes, and its address is never used again.
    private const string Forever = "private, max-age=31536000, immutable";

    /// <summary>Maps them.</summary>
    public static void MapResults(this WebApplication app)
    {
        var results = app.MapGroup("/results/{id}");
        results.MapGet("/maps/{number:int}.f32", (HttpContext context, string id, int number, ResultStore store) =>
            WithMap(context, store, id, number, (_, map) => Results.Bytes(Bytes(map), "application/octet-stream")));
        results.MapGet("/maps.f32", (HttpContext context, string id, string? numbers, ResultStore store) =>
            WithResult(context, store, id, result => MapNumbers.Read(numbers ?? "", result.Answer.Maps.Count) is { } wanted
                ? Results.Bytes(Bytes([.. wanted.SelectMany(number => result.Answer.Maps[number].Values)]), "application/octet-stream")
                : new Problem(Missing.Result)));
        results.MapGet("/maps/{number:int}.npy", (HttpContext context, string id, int number, ResultStore store) =>
            WithMap(context, store, id, number, (result, map) => Results.Bytes(Npy(map), "application/octet-stream", $"{MapName.Of(result, number)}.npy")));
        results.MapGet("/maps/{number:int}.png", async (HttpContext context, string id, int number, [AsParameters] MapImageQuery query, ResultStore store, MapImages images, Failures failures) =>
            await Image(context, id, number, query, store, images, failures).ConfigureAwait(false));
        results.MapGet("/manifest.json", (HttpContext context, string id, ResultStore store) =>
            WithResult(context, store, id, result => Results.Text(result.Answer.Manifest.ToJson() + "\n", "application/json", Encoding.UTF8)));
        results.MapGet("/export.zip", async (HttpContext context, string id, ResultStore store, MapImages images, Failures failures) =>
            await Archive(context, id, store, images, failures).ConfigureAwait(false));
    }

    /// <summary>A map's numbers, little-endian.</summary>
    internal static byte[] Bytes(SaliencyMap map) => Bytes(map.Values);

    /// <summary>Numbers, little-endian.</summary>
    internal static byte[] Bytes(float[] values)
    {
        if (BitConverter.IsLittleEndian)
        {
            return MemoryMarshal.AsBytes<float>(values).ToArray();
        }

        var bytes = new byte[values.Length * sizeof(float)];
        for (var index = 0; index < values.Length; index++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(index * sizeof(float)), values[index]);
        }

        return bytes;
    }

    /// <summary>A map as .npy.</summary>
    internal static byte[] Npy(SaliencyMap map)
    {
        using var file = new MemoryStream();
        ExportFiles.Write(file, map);
        return file.ToArray();
    }

    private static async Task<IResult> Image(HttpContext context, string id, int number, MapImageQuery query, ResultStore store, MapImages images, Failures failures)
    {
        if (store.Find(Owner.Of(context.User), id) is not { } result || number >= result.Answer.Maps.Count || number < 0)
        {
            return new Problem(Missing.Result);
        }

        return await Drawn(context, failures, async () =>
            Results.Bytes(await images.Render(result, number, query, context.RequestAborted).ConfigureAwait(false), "image/png", $"{MapName.Of(result, number)}-{query.KindName}.png")).ConfigureAwait(false);
    }

    private static async Task<IResult> Archive(HttpContext context, string id, ResultStore store, MapImages images, Failures failures)
    {
        if (store.Find(Owner.Of(context.User), id) is not { } result)
        {
            return new Problem(Missing.Result);
        }

        return await Drawn(context, failures, async () =>
            Results.Bytes(await images.Archive(result, context.RequestAborted).ConfigureAwait(false), "application/zip", $"{MapName.Of(result)}.zip")).ConfigureAwait(false);
    }

    private static async Task<IResult> Drawn(HttpContext context, Failures failures, Func<Task<IResult>> draw)
    {
        try
        {
            var drawn = await draw().ConfigureAwait(false);
            context.Response.Headers.CacheControl = Forever;
            return drawn;
        }
        catch (Exception problem) when (problem is RequestException or ImagingException or IOException or OutOfMemoryException)
        {
            return new Problem(failures.Of(problem));
        }
    }

    private static IResult WithMap(HttpContext context, ResultStore store, string id, int number, Func<StoredResult, SaliencyMap, IResult> answer) =>
        WithResult(context, store, id, result => number >= 0 && number < result.Answer.Maps.Count ? answer(result, result.Answer.Maps[number]) : new Problem(Missing.Result));

    private static IResult WithResult(HttpContext context, ResultStore store, string id, Func<StoredResult, IResult> answer)
    {
        if (store.Find(Owner.Of(context.User), id) is not { } result)
        {
            return new Problem(Missing.Result);
        }

        var found = answer(result);
        if (found is not Problem)
        {
            context.Response.Headers.CacheControl = Forever;
        }

        return found;
    }
}
