using SaliencyLab.Models.Execution;
using SaliencyLab.Models.Graph;
using SaliencyLab.Models.Graph.Layouts;
using TorchSharp;

namespace SaliencyLab.Saliency.Planning;

/// <summary>Trials in which a channel of the layer is zero everywhere, also in tokens without a place in the picture: only what lies behind the layer runs again.</summary>
internal sealed class ZeroedChannels : IChannelTrials
{
    private readonly CancellationToken _cancellation;
    private readonly ForwardFromTap _network;

    /// <summary>Runs up to the layer, with as many copies of the picture as a batch holds.</summary>
    public ZeroedChannels(RunContext run, Layer layer, int batch)
    {
        using var scope = torch.NewDisposeScope();
        _cancellation = run.Cancellation;
        _network = run.Network.FromTap(run.Picture.expand(batch, -1, -1, -1), layer, run.Cancellation);
        Channels = [.. Enumerable.Range(0, layer.Channels)];
    }

    /// <inheritdoc/>
    public IReadOnlyList<int> Channels { get; }

    /// <inheritdoc/>
    public torch.Tensor Scores(IReadOnlyList<int> channels)
    {
        using var scope = torch.NewDisposeScope();
        return _network.Scores((clean, layout) => Zero(clean, layout, channels), _cancellation).narrow(0, 0, channels.Count).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public void Dispose() => _network.Dispose();

    // A file with a fixed batch has its rows filled up with the first: one channel is then zero in all of them.
    private static torch.Tensor Zero(torch.Tensor clean, ValueLayout layout, IReadOnlyList<int> channels)
    {
        var edited = clean.clone();
        for (var row = 0; row < channels.Count; row++)
        {
            using var scope = torch.NewDisposeScope();
            var part = channels.Count > 1 ? edited.narrow(layout.BatchAxis!.Value, row, 1) : edited;
            (layout.ChannelAxis is { } axis ? part.narrow(axis, channels[row], 1) : part).zero_();
        }

        return edited;
    }
}
