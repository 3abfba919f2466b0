using Microsoft.Extensions.Options;
using SaliencyLab.Explanations;
using SaliencyLab.Imaging;
using SaliencyLab.Imaging.Export;
using SaliencyLab.Web.Owners;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Storage;
using SaliencyLab.Web.Uploads;
using SaliencyLab.Web.Work;

namespace SaliencyLab.Web.Pictures;

/// <summary>Uploaded arrays, each exactly what a network is to get.</summary>
internal sealed class InputStore(Shelf<InputFacts> shelf, Failures failures, IOptions<StorageOptions> options)
{
    private const int IdLength = 32;

    /// <summary>What an upload may be.</summary>
    public UploadLimits Limits => new("An array", options.Value.InputBytes, 1);

    /// <summary>Looks at the header of what was received and gives it its place; whether a network takes it is seen when it is asked for.</summary>
    public Outcome<InputInfo> Add(Owner owner, ReceivedUpload received)
    {
        if (shelf.Full(owner) is { } full)
        {
            return full;
        }

        var file = received.Files[0];
        try
        {
            var facts = new InputFacts(file.Sha256, Shape(file));
            var upload = shelf.Place(file.Sha256[..IdLength], received.Folder, facts, owner, file.Name);
            return new InputInfo(upload.Id, upload.Name, facts.Sha256, facts.Shape);
        }
        catch (ImagingException problem)
        {
            return failures.Of(problem);
        }
    }

    /// <summary>An owner's upload, or null.</summary>
    public ArraySource? Find(Owner owner, string id) =>
        shelf.Find(owner, id) is { } upload ? new ArraySource(upload.Name, upload.Facts.Sha256, Path.Combine(upload.Folder, "file0")) : null;

    /// <summary>Takes an upload from its owner.</summary>
    public bool Remove(Owner owner, string id) => shelf.Remove(owner, id);

    private static IReadOnlyList<int> Shape(ReceivedFile file)
    {
        using var stream = File.OpenRead(file.Path);
        return NpyFile.ReadShape(stream, file.Name, InputArray.MaximumValues);
    }
}
