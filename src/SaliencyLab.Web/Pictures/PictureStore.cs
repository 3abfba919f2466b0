using Microsoft.Extensions.Options;
using SaliencyLab.Imaging.Export;
using SaliencyLab.Web.Owners;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Storage;
using SaliencyLab.Web.Uploads;
using SaliencyLab.Web.Work;

namespace SaliencyLab.Web.Pictures;

/// <summary>Uploaded pictures and the samples.</summary>
internal sealed class PictureStore(Shelf<PictureFacts> shelf, Samples samples, DecodedPictures pictures, Failures failures, IOptions<StorageOptions> options) : IDisposable
{
    private const string DisplayFile = "display";
    private const int IdLength = 32;
    private const int LongestDisplaySide = 2048;

    // One at a time: the upload's bytes, its pixels and its display version are in memory together.
    private readonly SemaphoreSlim _adding = new(1);

    /// <summary>What an upload may be.</summary>
    public UploadLimits Limits => new("A picture", options.Value.PictureBytes, 1);

    /// <summary>Sample pictures.</summary>
    public IReadOnlyList<PictureSource> Samples => samples.All;

    /// <summary>An owner's uploads, newest first.</summary>
    public IReadOnlyList<PictureSource> Of(Owner owner) => [.. shelf.Of(owner).Select(Describe)];

    /// <summary>A sample or an owner's upload, or null.</summary>
    public PictureSource? Find(Owner owner, string id) =>
        samples.All.FirstOrDefault(sample => sample.Info.Id == id) ?? (shelf.Find(owner, id) is { } upload ? Describe(upload) : null);

    /// <summary>Decodes what was received and gives it its place.</summary>
    public async Task<Outcome<PictureInfo>> Add(Owner owner, ReceivedUpload received, CancellationToken cancellation)
    {
        if (shelf.Full(owner) is { } full)
        {
            return full;
        }

        await _adding.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => Place(owner, received), cancellation).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever a hostile picture does is this upload's failure.
        catch (Exception problem) when (problem is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return failures.Of(problem);
        }
        finally
        {
            _adding.Release();
        }
    }

    /// <summary>Takes an upload from its owner.</summary>
    public bool Remove(Owner owner, string id)
    {
        if (shelf.Find(owner, id) is not { } upload || !shelf.Remove(owner, id))
        {
            return false;
        }

        pictures.Forget(Describe(upload));
        return true;
    }

    /// <summary>The file that a browser shows, with its media type; null where an owner has no such upload.</summary>
    public (string Path, string Type)? Display(Owner owner, string id) =>
        shelf.Find(owner, id) is { } upload ? (Path.Combine(upload.Folder, DisplayFile), upload.Facts.DisplayType) : null;

    private static PictureSource Describe(StoredUpload<PictureFacts> upload)
    {
        var facts = upload.Facts;
        var info = new PictureInfo(upload.Id, upload.Name, facts.Sha256, facts.Width, facts.Height, facts.Format, facts.HasAlpha, $"pictures/{upload.Id}/display", Deletable: true);
        return new PictureSource(info, Path.Combine(upload.Folder, "file0"));
    }

    /// <inheritdoc />
    public void Dispose() => _adding.Dispose();

    private PictureInfo Place(Owner owner, ReceivedUpload received)
    {
        var file = received.Files[0];
        var picture = pictures.Get(file.Sha256, file.Path, file.Name);
        string type;
        using (var display = File.Create(Path.Combine(received.Folder, DisplayFile)))
        {
            type = PictureWriter.Write(picture, LongestDisplaySide, display);
        }

        var facts = new PictureFacts(file.Sha256, picture.Width, picture.Height, picture.Format, picture.Alpha is not null, type);
        return Describe(shelf.Place(file.Sha256[..IdLength], received.Folder, facts, owner, file.Name)).Info;
    }
}
