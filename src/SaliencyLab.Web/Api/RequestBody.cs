using System.Text;
using Microsoft.AspNetCore.Http.Features;
using SaliencyLab.Explanations.Requests;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Uploads;

namespace SaliencyLab.Web.Api;

/// <summary>Reads the request document from a body, whatever the body says it is.</summary>
internal static class RequestBody
{
    // A character takes at least a byte.
    private const int MostBytes = RequestLimits.Characters;

    /// <summary>The document, or what is wrong with it.</summary>
    public static async Task<Outcome<ExplanationRequest>> Read(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
        {
            body.MaxRequestBodySize = null;
        }

        try
        {
            return await Bytes(context.Request, context.RequestAborted).ConfigureAwait(false) is { } bytes
                ? RequestReader.Read(new UTF8Encoding(false, true).GetString(bytes))
                : new Failure(FailureKind.TooLarge, $"A request may have {Sizes.Bytes(MostBytes)}, and this one has more.") { Limit = Sizes.Bytes(MostBytes) };
        }
        catch (DecoderFallbackException)
        {
            return new Failure(FailureKind.Malformed, "The request is not a text in UTF-8.");
        }
        catch (IOException)
        {
            return new Failure(FailureKind.Malformed, "The request broke off before its end. Try once more.");
        }
        catch (RequestException problem)
        {
            return new Failure(problem.Malformed ? FailureKind.Malformed : FailureKind.Impossible, problem.Message) { Key = problem.Key, Limit = problem.Limit };
        }
    }

    private static async Task<byte[]?> Bytes(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength > MostBytes)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 14];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0)
        {
            if (bytes.Length + read > MostBytes)
            {
                return null;
            }

            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }
}
