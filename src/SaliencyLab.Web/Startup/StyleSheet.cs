using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace SaliencyLab.Web.Startup;

/// <summary>The style sheets of wwwroot/css as one, read at start: a page waits for one request instead of one for each.</summary>
internal sealed class StyleSheet
{
    // What is in it is in its name.
    private const string Forever = "public, max-age=31536000, immutable";

    private static readonly string[] _parts =
        ["fonts", "tokens", "base", "controls", "layout", "top-bar", "popups", "rail", "chips", "ruler", "messages", "dialogs", "panels", "pairs", "channels", "document", "atlas", "compare", "sensitivity"];

    private readonly byte[] _bytes;
    private readonly byte[] _packed;

    /// <summary>Reads them.</summary>
    /// <exception cref="IOException">One is not there.</exception>
    public StyleSheet(IWebHostEnvironment site)
    {
        using var all = new MemoryStream();
        foreach (var part in _parts)
        {
            using var file = site.WebRootFileProvider.GetFileInfo($"css/{part}.css").CreateReadStream();
            file.CopyTo(all);
        }

        _bytes = all.ToArray();
        _packed = Pack(_bytes);
        Text = Encoding.UTF8.GetString(_bytes);
        Address = $"css/all.{Convert.ToHexStringLower(SHA256.HashData(_bytes))[..10]}.css";
    }

    /// <summary>All of it, for a page that is to be painted before it has asked for anything. Its files are named from the folder below the page's base.</summary>
    public string Text { get; }

    /// <summary>Its address below the page's base, in the folder of its parts: what they name lies where they say.</summary>
    public string Address { get; }

    /// <summary>Answers a request for it.</summary>
    public IResult Answer(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = Forever;
        headers.Vary = "Accept-Encoding";
        if (!context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase))
        {
            return Results.Bytes(_bytes, "text/css");
        }

        headers.ContentEncoding = "gzip";
        return Results.Bytes(_packed, "text/css");
    }

    private static byte[] Pack(byte[] text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
        {
            gzip.Write(text);
        }

        return packed.ToArray();
    }
}
