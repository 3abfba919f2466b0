using SaliencyLab.Explanations.Cards;
using SaliencyLab.Explanations.Requests;
using SaliencyLab.Web.Owners;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Storage;
using SaliencyLab.Web.Uploads;
using SaliencyLab.Web.Work;
using Microsoft.Extensions.Options;
using System.Text.Json;

namespace SaliencyLab.Web.Loading;

/// <summary>Uploaded lists of labels.</summary>
internal sealed class LabelsStore(Shelf<LabelsFacts> shelf, Failures failures, IOptions<StorageOptions> options)
{
    private const int IdLength = 32;

    /// <summary>What an upload may be.</summary>
    public UploadLimits Limits => new("A labels file", options.Value.LabelsBytes, 1);

    /// <summary>Reads what was received and gives it its place.</summary>
    public Outcome<LabelsInfo> Add(Owner owner, ReceivedUpload received)
    {
        if (shelf.Full(owner) is { } full)
        {
            return full;
        }

        var file = received.Files[0];
        try
        {
            var count = LabelsReader.Read(File.ReadAllBytes(file.Path), file.Name).Count;
            var upload = shelf.Place(file.Sha256[..IdLength], received.Folder, new LabelsFacts(count), owner, file.Name);
            return new LabelsInfo(upload.Id, upload.Name, count);
        }
        catch (RequestException problem)
        {
            return failures.Of(problem);
        }
    }

    /// <summary>Takes an upload from its owner.</summary>
    public bool Remove(Owner owner, string id) => shelf.Remove(owner, id);

    /// <summary>A card whose labels may be the id of an upload, with that upload read.</summary>
    /// <exception cref="RequestException">The owner has no such upload.</exception>
    public CardChanges Resolve(Owner owner, CardFields? card)
    {
        if (card is null)
        {
            return CardChanges.None;
        }

        if (card.Labels is not { ValueKind: JsonValueKind.String } written)
        {
            return CardChanges.Of(card, null);
        }

        var upload = shelf.Find(owner, written.GetString()!)
            ?? throw new RequestException("card.labels", "card.labels: there is no such upload of labels. Upload the labels file once more.");
        return CardChanges.Of(card, LabelsReader.Read(File.ReadAllBytes(Path.Combine(upload.Folder, "file0")), upload.Name));
    }
}
