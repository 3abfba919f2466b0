using SaliencyLab.Models.Execution;
using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency.Masks;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Saliency.Signals;
using TorchSharp;

namespace SaliencyLab.Saliency.Planning;

/// <summary>The input behind random masks, in batches: one forward a mask for all classes.</summary>
internal sealed class MaskPass : IPass
{
    private readonly MaskOptions _masks;
    private readonly IReadOnlyList<PlannedMap<IRandomMaskMethod>> _maps;
    private readonly Layer _input;
    private readonly int[] _classes;
    private readonly string _name;

    private MaskPass(MaskOptions masks, IReadOnlyList<PlannedMap<IRandomMaskMethod>> maps)
    {
        (_masks, _maps, _input, _name) = (masks, maps, maps[0].Layer, MethodNames.Of(maps[0].Method));
        _classes = [.. maps.Select(map => map.Key.Class).Distinct()];
    }

    /// <inheritdoc/>
    public IEnumerable<MapKey> Keys => _maps.Select(map => map.Key);

    /// <inheritdoc/>
    public int Forwards => _masks.Count;

    /// <inheritdoc/>
    public int Backwards => 0;

    /// <summary>One pass a set of masks.</summary>
    /// <param name="maps">All maps of the run.</param>
    public static IEnumerable<MaskPass> Plan(IReadOnlyList<PlannedMap<ISaliencyMethod>> maps) =>
        PlannedMap<IRandomMaskMethod>.Among(maps).GroupBy(map => map.Method.Masks).Select(group => new MaskPass(group.Key, [.. group]));

    /// <inheritdoc/>
    public void Run(RunContext run)
    {
        using var scope = torch.NewDisposeScope();
        using var source = new RandomMasks(_masks, _input.Height, _input.Width);
        var sums = torch.zeros(_classes.Length, (long)_input.Height * _input.Width, torch.ScalarType.Float64);
        for (var done = 0; done < _masks.Count;)
        {
            run.Cancellation.ThrowIfCancellationRequested();
            var count = Math.Min(run.Batch, _masks.Count - done);
            Accumulate(run, source.Next(count), sums);
            done += count;
            run.Clock.Advance(count, $"{_name} · {done} of {_masks.Count} masks");
        }

        foreach (var map in _maps)
        {
            using var inner = torch.NewDisposeScope();
            var mean = sums[Array.IndexOf(_classes, map.Key.Class)].div(_masks.Count).view(_input.Height, _input.Width);
            run.Maps.Add(map.Key, FinishedMap.Of(map.Method.Compute(mean), map.Method, _input));
        }
    }

    private void Accumulate(RunContext run, torch.Tensor masks, torch.Tensor sums)
    {
        using var scope = torch.NewDisposeScope();
        scope.Attach(masks);
        using var forward = run.Network.Forward(masks.mul(run.Picture), [], run.Cancellation);
        var scores = TensorValues.Read(forward.Scores).Chunk(run.Network.Classes);
        float[][] rows = [.. scores.Select(row => Probabilities.Of(row, ScoreEnding.Softmax))];
        double[] weights = [.. _classes.SelectMany(category => rows.Select(row => (double)row[category]))];
        sums.add_(torch.tensor(weights, [_classes.Length, rows.Length]).mm(masks.view(rows.Length, -1).to(torch.ScalarType.Float64)));
    }
}
