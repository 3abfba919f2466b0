using System.Runtime.CompilerServices;
using SaliencyLab.Explanations.Cards;
using SaliencyLab.Explanations.Models;
using SaliencyLab.Models.Execution;
using SaliencyLab.Saliency.Planning;
using SaliencyLab.Web.Owners;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Work;

namespace SaliencyLab.Web.Loading;

/// <summary>The models of a circuit's owner.</summary>
internal sealed class ModelLibrary(ModelStore store, LoadedModels models, LabelsStore labels, WorkQueue queue, Failures failures, CircuitOwner owner) : IModelLibrary
{
    private const int MostValues = 100;

    // Finding them takes as long as some passes.
    private static readonly ConditionalWeakTable<ShapedNetwork, IReadOnlyDictionary<(string Method, string Layer), string>> _unfit = [];

    /// <inheritdoc />
    public IReadOnlyList<ModelInfo> Bundled => [.. store.Bundled.Select(source => source.Info)];

    /// <inheritdoc />
    public IReadOnlyList<ModelInfo> Recent => [.. store.Of(owner.Value).Select(source => source.Info)];

    /// <inheritdoc />
    public ModelInfo? Describe(string id) => store.Find(owner.Value, id)?.Info;

    /// <inheritdoc />
    public bool Delete(string id) => store.Remove(owner.Value, id);

    /// <inheritdoc />
    public Task<Outcome<ModelSession>> Open(string id, CardFields? card, CancellationToken cancellation) =>
        OnWorker(id, (source, token) => Describe(source, card, token), cancellation);

    /// <inheritdoc />
    public Task<Outcome<ModelSheet>> Sheet(string id, CancellationToken cancellation) => OnWorker(id, Sheet, cancellation);

    private async Task<Outcome<T>> OnWorker<T>(string id, Func<ModelSource, CancellationToken, T> work, CancellationToken cancellation)
        where T : class => store.Find(owner.Value, id) is { } source
        ? await failures.Await(queue.Run(WorkClass.Interactive, owner.Value, token => work(source, token), cancellation)).ConfigureAwait(false)
        : Missing.Model(id);

    private ModelSheet Sheet(ModelSource source, CancellationToken cancellation)
    {
        using var lease = models.Acquire(source, cancellation);
        var model = lease.Model;
        var computed = model.Graph.Body.Nodes.SelectMany(node => node.Outputs).Where(name => name.Length > 0).Reverse().Take(MostValues);
        return new ModelSheet(
            source.Info,
            model.Card,
            model.Problem is null ? Layout(model.Network.Layout) : model.Card.Layout ?? Layout(PictureLayout.ChannelsFirst),
            [.. model.Graph.Body.Outputs.Concat(computed).Distinct()]);
    }

    private static string Layout(PictureLayout layout) => layout is PictureLayout.ChannelsLast ? "NHWC" : "NCHW";

    private ModelSession Describe(ModelSource source, CardFields? card, CancellationToken cancellation)
    {
        using var lease = models.Acquire(source, cancellation);
        var model = lease.Under(labels.Resolve(owner.Value, card));
        var shaped = model.Shaped(cancellation);
        var (channels, height, width) = shaped.Picture;
        return new ModelSession(
            source.Info,
            model.Sha256,
            model.Graph.Origin,
            channels,
            height,
            width,
            Layout(shaped.Network.Layout),
            model.Card,
            [.. Enumerable.Range(0, shaped.Classes).Select(model.Label)],
            shaped.Layers.Ruler,
            shaped.Layers.All,
            [.. model.Network.Remarks])
        {
            Unfit = _unfit.GetValue(shaped, network => LayerCheck.Unfit(network, network.Layers.Ruler.Concat(network.Layers.Recommended))),
        };
    }
}
