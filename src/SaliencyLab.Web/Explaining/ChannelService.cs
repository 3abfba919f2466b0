using SaliencyLab.Explanations;
using SaliencyLab.Saliency.Inspection;
using SaliencyLab.Web.Loading;
using SaliencyLab.Web.Owners;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Uploads;
using SaliencyLab.Web.Work;

namespace SaliencyLab.Web.Explaining;

/// <summary>Feature maps of layers, for any owner; the last ones can be fetched.</summary>
internal sealed class ChannelService(Subjects subjects, LoadedModels models, PreparedInputs inputs, WorkQueue queue, Failures failures)
{
    private const long KeptBytes = 128L << 20;
    private const long MostBytes = 64L << 20;

    private readonly ByteBoundedCache<string, StoredChannels> _sheets = new(KeptBytes, sheet => sheet.Bytes);

    /// <summary>Computes them; see <see cref="IChannels.Open"/>.</summary>
    public async Task<Outcome<ChannelSheet>> Open(Owner owner, Subject asked, string layer, int index, CancellationToken cancellation)
    {
        var found = subjects.Resolve(owner, asked);
        if (found.Value is not { } subject)
        {
            return found.Failure!;
        }

        var opened = await failures.Await(queue.Run(WorkClass.Interactive, owner, token => Compute(subject, layer, index, token), cancellation)).ConfigureAwait(false);
        return opened.Value ?? opened.Failure!;
    }

    /// <summary>An owner's feature maps, or null.</summary>
    public LayerChannels? Find(Owner owner, string id) => _sheets.Find(id) is { } sheet && sheet.Owner == owner ? sheet.Channels : null;

    private Outcome<ChannelSheet> Compute(ResolvedSubject subject, string name, int index, CancellationToken cancellation)
    {
        using var lease = models.Acquire(subject.Model, cancellation);
        var model = lease.Under(subject.Card);
        var shaped = model.Shaped(cancellation);
        if (shaped.Layers.Find(name) is not { } layer || index < 0 || index >= shaped.Classes)
        {
            return new Failure(FailureKind.NotFound, $"{subject.Model.Info.Name} has no layer \"{name}\" with a class {index}. Choose another layer or class.") { Key = "layer" };
        }

        var bytes = sizeof(float) * (long)layer.Channels * layer.Height * layer.Width;
        if (bytes > MostBytes)
        {
            return new Failure(FailureKind.TooLarge, $"The feature maps of {name} take {Sizes.Bytes(bytes)}; {Sizes.Bytes(MostBytes)} can be shown. Choose a deeper layer.") { Limit = Sizes.Bytes(MostBytes) };
        }

        var source = inputs.Get(subject.Source, model, cancellation);
        var channels = ChannelRun.Compute(shaped, source.Values, layer, index, cancellation);
        var id = SecretId.Create();
        _sheets.Keep(id, new StoredChannels(subject.Owner, channels));
        return new ChannelSheet(id, layer, channels.Weights, channels.Means, channels.Signed);
    }
}
