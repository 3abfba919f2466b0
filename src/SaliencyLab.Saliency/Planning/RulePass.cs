using SaliencyLab.Models.Execution.Rules;
using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency.Methods;
using TorchSharp;

namespace SaliencyLab.Saliency.Planning;

/// <summary>The clean input with ways back that are not the plain gradient: one recorded forward for all rules, one walk a rule and class for all layers.</summary>
internal sealed class RulePass : IPass
{
    private readonly IReadOnlyList<IGrouping<(BackwardRule Rule, int Class), PlannedMap<IRuledMethod>>> _walks;
    private readonly IReadOnlyList<Layer> _taps;

    private RulePass(IReadOnlyList<PlannedMap<IRuledMethod>> maps, LayerCatalogue layers)
    {
        _walks = [.. maps.GroupBy(map => (map.Method.Rule(map.Layer, layers), map.Key.Class))];
        _taps =
        [
            .. maps.Select(map => map.Layer)
                .Concat(_walks.Select(walk => walk.Key.Rule).OfType<BackwardRule.ContrastiveExcitation>().Select(rule => rule.At))
                .DistinctBy(layer => layer.Value),
        ];
    }

    /// <inheritdoc/>
    public IEnumerable<MapKey> Keys => _walks.SelectMany(walk => walk.Select(map => map.Key));

    /// <inheritdoc/>
    public int Forwards => 1;

    /// <inheritdoc/>
    public int Backwards => _walks.Sum(walk => Cost(walk.Key.Rule));

    /// <summary>One pass, or none where no map needs it.</summary>
    /// <param name="maps">All maps of the run.</param>
    /// <param name="layers">The network's layers.</param>
    public static IEnumerable<RulePass> Plan(IReadOnlyList<PlannedMap<ISaliencyMethod>> maps, LayerCatalogue layers) =>
        PlannedMap<IRuledMethod>.Among(maps) is { Count: > 0 } ruled ? [new RulePass(ruled, layers)] : [];

    /// <inheritdoc/>
    public void Run(RunContext run)
    {
        using var scope = torch.NewDisposeScope();
        using var recorded = run.Network.Record(run.Picture, _taps, run.Cancellation);
        run.Clock.Advance(1, "Forward pass for backward rules");
        foreach (var walk in _walks)
        {
            Walk(run, recorded, walk);
        }
    }

    private static void Walk(RunContext run, RecordedForward recorded, IGrouping<(BackwardRule Rule, int Class), PlannedMap<IRuledMethod>> walk)
    {
        using var scope = torch.NewDisposeScope();
        var (rule, category) = walk.Key;
        var signals = recorded.Walk(category, rule, [.. walk.Select(map => map.Layer)], run.Cancellation);
        foreach (var map in walk)
        {
            using var inner = torch.NewDisposeScope();
            var signal = signals[map.Layer];
            var result = map.Method.Compute(signal);
            run.Maps.Add(map.Key, FinishedMap.Of(result with { Remarks = Remarks(run, signal, map.Layer, rule) }, map.Method, map.Layer));
        }

        run.Clock.Advance(Cost(rule), $"{MethodCatalogue.Find(walk.First().Method.Id)?.Name} · class {category}");
    }

    private static MapRemarks Remarks(RunContext run, torch.Tensor signal, Layer layer, BackwardRule rule) =>
        signal.count_nonzero().item<long>() == 0 ? MapRemarks.NoGradient
        : run.Network.TakesPlainGradient(layer, rule) ? MapRemarks.PlainGradientAtActivations
        : MapRemarks.None;

    /// <summary>A contrast needs the class's own walk and that of the negated layer.</summary>
    private static int Cost(BackwardRule rule) => rule is BackwardRule.ContrastiveExcitation ? 2 : 1;
}
