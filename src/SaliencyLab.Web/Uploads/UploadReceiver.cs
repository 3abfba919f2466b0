using System.Buffers;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Storage;

namespace SaliencyLab.Web.Uploads;

/// <summary>Streams the files of a request, a form or the file itself, to disk, a buffer at a time, and stops at the limit.</summary>
internal sealed class UploadReceiver(DataFolder data)
{
    private const int LongestBoundary = 200;
    private const int BufferBytes = 1 << 17;

    // Boundaries and headers of the parts.
    private const long Frame = 1 << 16;

    /// <summary>Receives a form; the caller disposes what it gets. A failure leaves nothing.</summary>
    public async Task<Outcome<ReceivedUpload>> Receive(HttpContext context, UploadLimits limits, CancellationToken cancellation) =>
        Boundary(context.Request) is { } boundary
            ? await Receive(context, limits, (received, body) => FillFromParts(received, new MultipartReader(boundary, body, BufferBytes), limits, cancellation)).ConfigureAwait(false)
            : new Failure(FailureKind.UnknownFormat, "Send the file as multipart/form-data.");

    /// <summary>Receives a body that is the file itself; the caller disposes what it gets. A failure leaves nothing.</summary>
    /// <param name="name">The sender's name for the file.</param>
    public Task<Outcome<ReceivedUpload>> ReceiveBody(HttpContext context, string name, UploadLimits limits, CancellationToken cancellation) =>
        Receive(context, limits, (received, body) => FillFromBody(received, body, FileNames.Clean(name), limits, cancellation));

    /// <summary>Whether a request carries a form.</summary>
    public static bool IsForm(HttpRequest request) => request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) ?? false;

    private async Task<Outcome<ReceivedUpload>> Receive(HttpContext context, UploadLimits limits, Func<ReceivedUpload, Stream, Task<Failure?>> fill)
    {
        // The limit is ours, and kept below. The server's own would break the connection before a browser has read the answer.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
        {
            body.MaxRequestBodySize = null;
        }

        if (context.Request.ContentLength > limits.Bytes + Frame)
        {
            return TooLarge(limits, context.Request.ContentLength);
        }

        var received = new ReceivedUpload(data.CreateIncoming());
        var failure = await Fill(received, context.Request.Body, fill).ConfigureAwait(false);
        if (failure is null && received.Files.Count > 0)
        {
            return received;
        }

        received.Dispose();
        return failure ?? new Failure(FailureKind.Malformed, "There is no file in the upload.");
    }

    private static async Task<Failure?> Fill(ReceivedUpload received, Stream body, Func<ReceivedUpload, Stream, Task<Failure?>> fill)
    {
        try
        {
            return await fill(received, body).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException)
        {
            return new Failure(FailureKind.Malformed, "The upload broke off before its end. Try once more.");
        }
        catch
        {
            received.Dispose();
            throw;
        }
    }

    private static async Task<Failure?> FillFromBody(ReceivedUpload received, Stream body, string name, UploadLimits limits, CancellationToken cancellation)
    {
        if (await Write(body, Path.Combine(received.Folder, "file0"), name, limits.Bytes, cancellation).ConfigureAwait(false) is not { } file)
        {
            return TooLarge(limits, null);
        }

        if (file.Bytes > 0)
        {
            received.Add(file);
        }

        return null;
    }

    private static async Task<Failure?> FillFromParts(ReceivedUpload received, MultipartReader parts, UploadLimits limits, CancellationToken cancellation)
    {
        var left = limits.Bytes;
        while (await parts.ReadNextSectionAsync(cancellation).ConfigureAwait(false) is { } part)
        {
            if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition) || !disposition.IsFileDisposition())
            {
                continue;
            }

            if (received.Files.Count == limits.Files)
            {
                return new Failure(FailureKind.TooLarge, $"{limits.What} may have {Count(limits.Files)}, and more were sent.") { Limit = Count(limits.Files) };
            }

            var name = FileNames.Clean((disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value?.Trim('"'));
            var path = Path.Combine(received.Folder, $"file{received.Files.Count}");
            if (await Write(part.Body, path, name, left, cancellation).ConfigureAwait(false) is not { } file)
            {
                return TooLarge(limits, null);
            }

            left -= file.Bytes;
            received.Add(file);
        }

        return null;
    }

    private static async Task<ReceivedFile?> Write(Stream source, string path, string name, long limit, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, FileOptions.Asynchronous);
        await using var _ = target.ConfigureAwait(false);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            long bytes = 0;
            int read;
            while ((read = await source.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0)
            {
                bytes += read;
                if (bytes > limit)
                {
                    return null;
                }

                hash.AppendData(buffer, 0, read);
                await target.WriteAsync(buffer.AsMemory(0, read), cancellation).ConfigureAwait(false);
            }

            return new ReceivedFile(name, path, bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static string? Boundary(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        return boundary is { Length: > 0 and <= LongestBoundary } ? boundary : null;
    }

    private static Failure TooLarge(UploadLimits limits, long? sent)
    {
        var limit = Sizes.Bytes(limits.Bytes);
        var found = sent is { } bytes ? $"this one has {Sizes.Bytes(bytes)}" : "this one has more";
        return new Failure(FailureKind.TooLarge, $"{limits.What} may have {limit}, and {found}.") { Limit = limit };
    }

    private static string Count(int files) => files == 1 ? "one file" : $"{files} files";
}
