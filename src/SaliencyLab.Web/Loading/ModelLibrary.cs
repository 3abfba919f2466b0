using SaliencyLab.Explanations.Cards;
using SaliencyLab.Explanations.Models;
using SaliencyLab.Models.Execution;
using SaliencyLab.Web.Owners;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Work;

namespace SaliencyLab.Web.Loading;

/// <summary>The models of a circuit's owner.</summary>
internal sealed class ModelLibrary(ModelStore store, LoadedModels models, LabelsStore labels, WorkQueue queue, Failures failures, CircuitOwner owner) : IModelLibrary
{
    /// <inheritdoc />
    public IReadOnlyList<ModelInfo> Bundled => [.. store.Bundled.Select(source => source.Info)];

    /// <inheritdoc />
    public IReadOnlyList<ModelInfo> Recent => [.. store.Of(owner.Value).Select(source => source.Info)];

    /// <inheritdoc />
    public ModelInfo? Describe(string id) => store.Find(owner.Value, id)?.Info;

    /// <inheritdoc />
    public bool Delete(string id) => store.Remove(owner.Value, id);

    /// <inheritdoc />
    public async Task<Outcome<ModelSession>> Open(string id, CardFields? card, CancellationToken cancellation)
    {
        if (store.Find(owner.Value, id) is not { } source)
        {
            return Missing.Model(id);
        }

        var (task, busy) = queue.Run(WorkClass.Interactive, owner.Value, token => Describe(source, card, token), cancellation);
        if (task is null)
        {
            return busy!;
        }

        try
        {
            return await task.ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Failures are values here.
        catch (Exception problem) when (problem is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return failures.Of(problem);
        }
    }

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
            shaped.Network.Layout == PictureLayout.ChannelsLast ? "NHWC" : "NCHW",
            model.Card,
            [.. Enumerable.Range(0, shaped.Classes).Select(model.Label)],
            shaped.Layers.Ruler,
            shaped.Layers.All,
            [.. model.Network.Remarks]);
    }
}
