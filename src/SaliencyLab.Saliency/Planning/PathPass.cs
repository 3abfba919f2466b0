using SaliencyLab.Saliency.Methods;
using SaliencyLab.Models.Graph;
using TorchSharp;

namespace SaliencyLab.Saliency.Planning;

/// <summary>
/// Points on the path from a zero input to the picture, the middles of n equal parts, in batches: one forward a point for all classes,
/// one backward a point and class.
/// </summary>
internal sealed class PathPass : IPass
{
    private readonly IReadOnlyList<PlannedMap<IPathGradientMethod>> _maps;
    private readonly int _steps;
    private readonly int[] _classes;
    private readonly Layer _input;
    private readonly string _name;

    private PathPass(int steps, IReadOnlyList<PlannedMap<IPathGradientMethod>> maps)
    {
        (_steps, _maps, _input) = (steps, maps, maps[0].Layer);
        _classes = [.. maps.Select(map => map.Key.Class).Distinct()];
        _name = MethodNames.Of(maps[0].Method);
    }

    /// <inheritdoc/>
    public IEnumerable<MapKey> Keys => _maps.Select(map => map.Key);

    /// <inheritdoc/>
    public int Forwards => _steps;

    /// <inheritdoc/>
    public int Backwards => _steps * _classes.Length;

    /// <summary>One pass a number of steps.</summary>
    /// <param name="maps">All maps of the run.</param>
    public static IEnumerable<PathPass> Plan(IReadOnlyList<PlannedMap<ISaliencyMethod>> maps) =>
        PlannedMap<IPathGradientMethod>.Among(maps).GroupBy(map => map.Method.Steps).Select(group => new PathPass(group.Key, [.. group]));

    /// <inheritdoc/>
    public void Run(RunContext run)
    {
        using var scope = torch.NewDisposeScope();
        var sums = _classes.ToDictionary(category => category, _ => torch.zeros(_input.Channels, _input.Height, _input.Width, torch.ScalarType.Float64));
        for (var done = 0; done < _steps;)
        {
            run.Cancellation.ThrowIfCancellationRequested();
            var count = Math.Min(run.Batch, _steps - done);
            Accumulate(run, done, count, sums);
            done += count;
            run.Clock.Advance(count * (1 + _classes.Length), $"{_name} · {done} of {_steps} steps");
        }

        foreach (var map in _maps)
        {
            using var inner = torch.NewDisposeScope();
            var result = map.Method.Compute(run.Activations[_input.Value], sums[map.Key.Class].div(_steps));
            run.Maps.Add(map.Key, FinishedMap.Of(result, map.Method, _input));
        }
    }

    private void Accumulate(RunContext run, int first, int count, Dictionary<int, torch.Tensor> sums)
    {
        using var scope = torch.NewDisposeScope();
        float[] shares = [.. Enumerable.Range(first, count).Select(step => (float)((step + 0.5) / _steps))];
        var points = torch.tensor(shares).view(-1, 1, 1, 1).mul(run.Picture);
        using var forward = run.Network.Forward(points, [_input], run.Cancellation);
        for (var index = 0; index < _classes.Length; index++)
        {
            run.Cancellation.ThrowIfCancellationRequested();
            using var inner = torch.NewDisposeScope();
            var gradients = forward.Gradients(forward.Scores.select(1, _classes[index]).sum(), keep: index + 1 < _classes.Length);
            sums[_classes[index]].add_(gradients[_input].to(torch.ScalarType.Float64).sum(dim: 0));
        }
    }
}
