using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Saliency.Signals;
using TorchSharp;

namespace SaliencyLab.Saliency.Planning;

/// <summary>Trials with every channel of a layer, in batches: one forward a channel for all classes and methods of a kind.</summary>
internal sealed class ChannelPass : IPass
{
    private readonly Layer _layer;
    private readonly ChannelTrial _trial;
    private readonly IReadOnlyList<PlannedMap<IChannelScoreMethod>> _maps;
    private readonly int[] _classes;
    private readonly string _name;

    private ChannelPass(ChannelTrial trial, IReadOnlyList<PlannedMap<IChannelScoreMethod>> maps)
    {
        (_trial, _maps, _layer, _name) = (trial, maps, maps[0].Layer, MethodNames.Of(maps[0].Method));
        _classes = [.. maps.Select(map => map.Key.Class).Distinct()];
    }

    /// <inheritdoc/>
    public IEnumerable<MapKey> Keys => _maps.Select(map => map.Key);

    /// <summary>Forward evaluations of one picture; those of channels that turn out to need none are taken off when they are known.</summary>
    public int Forwards => _layer.Channels;

    /// <inheritdoc/>
    public int Backwards => 0;

    /// <summary>One pass a layer and kind of trial.</summary>
    /// <param name="maps">All maps of the run.</param>
    public static IEnumerable<ChannelPass> Plan(IReadOnlyList<PlannedMap<ISaliencyMethod>> maps) =>
        PlannedMap<IChannelScoreMethod>.Among(maps).GroupBy(map => (map.Method.Trial, map.Layer.Value)).Select(group => new ChannelPass(group.Key.Trial, [.. group]));

    /// <inheritdoc/>
    public void Run(RunContext run)
    {
        var scores = Scores(run);
        foreach (var map in _maps)
        {
            using var scope = torch.NewDisposeScope();
            var result = map.Method.Compute(run.Activations[_layer.Value], run.Scores[map.Key.Class], scores[map.Key.Class]);
            run.Maps.Add(map.Key, FinishedMap.Of(result, map.Method, _layer));
        }
    }

    /// <summary>Scores of every class explained by channel.</summary>
    private Dictionary<int, float?[]> Scores(RunContext run)
    {
        var most = Math.Min(_layer.Channels, _maps.Min(map => Math.Min(run.Batch, map.Method.Batch ?? run.Batch)));
        var batch = run.Network.TakesBatchesAt(_layer) ? most : 1;
        using var trials = Start(run, batch);
        run.Clock.Skip(_layer.Channels - trials.Channels.Count);
        var scores = _classes.ToDictionary(category => category, _ => new float?[_layer.Channels]);
        var done = 0;
        foreach (var channels in trials.Channels.Chunk(batch))
        {
            run.Cancellation.ThrowIfCancellationRequested();
            using var scope = torch.NewDisposeScope();
            var rows = TensorValues.Read(trials.Scores(channels)).Chunk(run.Network.Classes).ToArray();
            foreach (var category in _classes)
            {
                for (var row = 0; row < channels.Length; row++)
                {
                    scores[category][channels[row]] = rows[row][category];
                }
            }

            done += channels.Length;
            run.Clock.Advance(channels.Length, $"{_name} · {done} of {trials.Channels.Count} channels");
        }

        return scores;
    }

    private IChannelTrials Start(RunContext run, int batch) => _trial switch
    {
        ChannelTrial.MaskedInput => new MaskedInputs(run, _layer),
        _ => new ZeroedChannels(run, _layer, batch),
    };
}
