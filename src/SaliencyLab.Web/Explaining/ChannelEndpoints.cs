using System.Globalization;
using SaliencyLab.Saliency.Inspection;
using SaliencyLab.Web.Owners;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Uploads;

namespace SaliencyLab.Web.Explaining;

/// <summary>GET /channels/…: feature maps as raw numbers, some at a time.</summary>
internal static class ChannelEndpoints
{
    private const string Forever = "private, max-age=31536000, immutable";

    /// <summary>Maps it.</summary>
    public static void MapChannels(this WebApplication app) =>
        app.MapGet("/channels/{id}.f32", (HttpContext context, string id, string? of, ChannelService service) => Values(context, service.Find(Owner.Of(context.User), id), of ?? ""));

    private static IResult Values(HttpContext context, LayerChannels? channels, string of)
    {
        if (channels is null)
        {
            return new Problem(new Failure(FailureKind.NotFound, "These channels are no longer kept. Open the gallery once more."));
        }

        var asked = of.Split(',').Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var channel) ? channel : -1).ToList();
        if (asked.Count > ChannelSheet.Page || asked.Exists(channel => channel < 0 || channel >= channels.Layer.Channels))
        {
            return new Problem(new Failure(FailureKind.Malformed, $"of: give 1 to {ChannelSheet.Page} channels, 0 to {channels.Layer.Channels - 1}, such as of=0,2,5.") { Key = "of", Limit = $"{ChannelSheet.Page} channels" });
        }

        context.Response.Headers.CacheControl = Forever;
        return Results.Bytes(Bytes(channels, asked), "application/octet-stream");
    }

    private static byte[] Bytes(LayerChannels channels, List<int> asked)
    {
        var values = new float[asked.Count * channels.Layer.Height * channels.Layer.Width];
        for (var place = 0; place < asked.Count; place++)
        {
            var plane = channels.Plane(asked[place]);
            plane.CopyTo(values.AsSpan(place * plane.Length));
        }

        return ResultEndpoints.Bytes(values);
    }
}
