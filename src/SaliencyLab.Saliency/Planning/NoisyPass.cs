using SaliencyLab.Models.Execution;
using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Saliency.Noise;
using SaliencyLab.Saliency.Signals;
using TorchSharp;

namespace SaliencyLab.Saliency.Planning;

/// <summary>Noisy copies of the input, in batches: one forward a copy for all classes, one backward a copy and class for all layers and methods.</summary>
internal sealed class NoisyPass(NoisyGroup group, RunClock clock, int batch)
{
    private readonly Dictionary<(string Value, int Class), GradientMoments> _moments = [];

    /// <summary>Runs it.</summary>
    /// <param name="activations">The clean activation of every tap, by value.</param>
    /// <param name="maps">Filled with the group's maps.</param>
    public void Run(ShapedNetwork network, torch.Tensor picture, Dictionary<string, ActivationSignals> activations, Dictionary<MapKey, SaliencyMap> maps, CancellationToken cancellation)
    {
        try
        {
            Accumulate(network, picture, cancellation);
            foreach (var map in group.Maps)
            {
                using var scope = torch.NewDisposeScope();
                var moments = _moments[(map.Layer.Value, map.Key.Class)];
                var result = map.Method.Compute(activations[map.Layer.Value], moments);
                maps.Add(map.Key, FinishedMap.Of(moments.AreZero ? result with { Remarks = MapRemarks.NoGradient } : result, map.Method, map.Layer));
            }
        }
        finally
        {
            foreach (var moments in _moments.Values)
            {
                moments.Dispose();
            }
        }
    }

    private void Accumulate(ShapedNetwork network, torch.Tensor picture, CancellationToken cancellation)
    {
        using var scope = torch.NewDisposeScope();
        var range = picture.max().ToDouble() - picture.min().ToDouble();
        using var source = new NoiseSource(picture, group.Noise.Level.Deviation(range), group.Noise.Seed);
        for (var done = 0; done < group.Noise.Samples;)
        {
            cancellation.ThrowIfCancellationRequested();
            var count = Math.Min(batch, group.Noise.Samples - done);
            Accumulate(network, source, count, cancellation);
            done += count;
            clock.Advance(count * (1 + group.Classes.Count), $"{group.Name} · {done} of {group.Noise.Samples} samples");
        }
    }

    private void Accumulate(ShapedNetwork network, NoiseSource source, int count, CancellationToken cancellation)
    {
        using var scope = torch.NewDisposeScope();
        using var forward = network.Forward(source.Next(count), group.Taps, cancellation);
        for (var index = 0; index < group.Classes.Count; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            using var inner = torch.NewDisposeScope();
            var category = group.Classes[index];
            var gradients = forward.Gradients(forward.Scores.select(1, category).sum(), keep: index + 1 < group.Classes.Count);
            foreach (var (layer, gradient) in gradients)
            {
                MomentsOf(layer, category)?.Add(gradient);
            }
        }
    }

    /// <summary>Where the gradients of a layer go; null where no map of this class reads the layer.</summary>
    private GradientMoments? MomentsOf(Layer layer, int category)
    {
        if (!_moments.TryGetValue((layer.Value, category), out var moments)
            && group.Maps.Any(map => map.Layer.Value == layer.Value && map.Key.Class == category))
        {
            _moments[(layer.Value, category)] = moments = new GradientMoments(layer.Channels, layer.Height, layer.Width);
        }

        return moments;
    }
}
