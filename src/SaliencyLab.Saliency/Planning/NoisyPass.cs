using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Saliency.Noise;
using SaliencyLab.Saliency.Signals;
using TorchSharp;

namespace SaliencyLab.Saliency.Planning;

/// <summary>Noisy copies of the input, in batches: one forward a copy for all classes, one backward a copy and class for all layers and methods.</summary>
internal sealed class NoisyPass(NoisyGroup group) : IPass
{
    private const long MomentBytes = 512L << 20;

    /// <inheritdoc/>
    public IEnumerable<MapKey> Keys => group.Maps.Select(map => map.Key);

    /// <inheritdoc/>
    public int Forwards => group.Noise.Samples;

    /// <inheritdoc/>
    public int Backwards => group.Noise.Samples * group.Classes.Count;

    /// <summary>One pass a noise, or several where their moments would not fit into memory together.</summary>
    /// <param name="maps">All maps of the run.</param>
    public static IEnumerable<NoisyPass> Plan(IReadOnlyList<PlannedMap<ISaliencyMethod>> maps) =>
        from noise in PlannedMap<INoisyGradientMethod>.Among(maps).GroupBy(map => map.Method.Noise)
        from part in NoisyGroup.Split(noise.Key, noise, MomentBytes)
        select new NoisyPass(part);

    /// <inheritdoc/>
    public void Run(RunContext run)
    {
        var all = new Dictionary<(string Value, int Class), GroupedMoments>();
        try
        {
            Accumulate(run, all);
            foreach (var map in group.Maps)
            {
                run.Maps.Add(map.Key, MapOf(run, map, all));
            }
        }
        finally
        {
            foreach (var moments in all.Values)
            {
                moments.Dispose();
            }
        }
    }

    private static SaliencyMap MapOf(RunContext run, PlannedMap<INoisyGradientMethod> map, Dictionary<(string Value, int Class), GroupedMoments> all)
    {
        run.Cancellation.ThrowIfCancellationRequested();
        return NoisyMap.Of(map, run.Activations[map.Layer.Value], all[(map.Layer.Value, map.Key.Class)]);
    }

    private void Accumulate(RunContext run, Dictionary<(string Value, int Class), GroupedMoments> all)
    {
        using var scope = torch.NewDisposeScope();
        var range = run.Picture.max().ToDouble() - run.Picture.min().ToDouble();
        using var source = new NoiseSource(run.Picture, group.Noise.Level.Deviation(range), group.Noise.Seed);
        var schedule = new RefinementSchedule(TimeProvider.System);
        double? error = null;
        for (var done = 0; done < group.Noise.Samples;)
        {
            run.Cancellation.ThrowIfCancellationRequested();
            var count = Math.Min(run.Batch, group.Noise.Samples - done);
            Accumulate(run, source, count, all);
            done += count;
            var refined = run.Clock.IsWatched && done < group.Noise.Samples && schedule.IsDue(done) ? schedule.Make(done, () => Refine(run, done, all)) : null;
            error = refined?.StandardError ?? error;
            run.Clock.Advance(count * (1 + group.Classes.Count), What(done, error), refined);
        }
    }

    private string What(int done, double? error) =>
        $"{group.Name} · {done} of {group.Noise.Samples} samples" + (error is { } known ? $" · {StandardError.Text(known)}" : "");

    private Refinement? Refine(RunContext run, int done, Dictionary<(string Value, int Class), GroupedMoments> all)
    {
        var maps = new List<RefinedMap>();
        foreach (var map in group.Maps)
        {
            int[] requests = [.. run.Clock.RequestsOf(map.Key)];
            if (requests.Length > 0)
            {
                var shown = MapOf(run, map, all);
                maps.AddRange(requests.Select(request => new RefinedMap(request, shown)));
            }
        }

        var step = run.Before is null ? 0 : 1;
        return maps.Count == 0 ? null : new Refinement(done, group.Noise.Samples, maps, (run.Before ?? run).Scores, step + 1 + done, step + (done * group.Classes.Count));
    }

    private void Accumulate(RunContext run, NoiseSource source, int count, Dictionary<(string Value, int Class), GroupedMoments> all)
    {
        using var scope = torch.NewDisposeScope();
        using var forward = run.Network.Forward(source.Next(count), group.Taps, run.Cancellation);
        for (var index = 0; index < group.Classes.Count; index++)
        {
            run.Cancellation.ThrowIfCancellationRequested();
            using var inner = torch.NewDisposeScope();
            var category = group.Classes[index];
            var gradients = forward.Gradients(forward.Scores.select(1, category).sum(), keep: index + 1 < group.Classes.Count);
            foreach (var (layer, gradient) in gradients)
            {
                MomentsOf(layer, category, all)?.Add(gradient);
            }
        }
    }

    /// <summary>Where the gradients of a layer go; null where no map of this class reads the layer.</summary>
    private GroupedMoments? MomentsOf(Layer layer, int category, Dictionary<(string Value, int Class), GroupedMoments> all)
    {
        if (!all.TryGetValue((layer.Value, category), out var moments)
            && group.Maps.Any(map => map.Layer.Value == layer.Value && map.Key.Class == category))
        {
            all[(layer.Value, category)] = moments = new GroupedMoments(layer.Channels, layer.Height, layer.Width, group.Parts);
        }

        return moments;
    }
}
