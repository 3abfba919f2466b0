using SaliencyLab.Models.Execution;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Saliency.Signals;
using TorchSharp;

namespace SaliencyLab.Saliency.Planning;

/// <summary>
/// All maps of a class on the network after one step of learning: the step costs one forward and one backward, then the maps share passes as
/// on the network itself. The changed weights are freed with the pass.
/// </summary>
internal sealed class MetaPass : IPass
{
    private readonly int _class;
    private readonly MetaStep _meta;
    private readonly IReadOnlyList<IPass> _passes;

    private MetaPass(int category, MetaStep meta, IReadOnlyList<IPass> passes) => (_class, _meta, _passes) = (category, meta, passes);

    /// <inheritdoc/>
    public IEnumerable<MapKey> Keys => _passes.SelectMany(pass => pass.Keys);

    /// <inheritdoc/>
    public int Forwards => 1 + _passes.Sum(pass => pass.Forwards);

    /// <inheritdoc/>
    public int Backwards => 1 + _passes.Sum(pass => pass.Backwards);

    /// <summary>One pass a class and step.</summary>
    /// <param name="maps">All maps of the run.</param>
    /// <param name="network">The network as it is.</param>
    public static IEnumerable<MetaPass> Plan(IReadOnlyList<PlannedMap<ISaliencyMethod>> maps, ShapedNetwork network) =>
        from map in maps
        where map.Key.Meta is not null
        group map by (map.Key.Class, Meta: map.Key.Meta!) into step
        select new MetaPass(step.Key.Class, step.Key.Meta, RunPlan.PassesFor([.. step], network));

    /// <inheritdoc/>
    public void Run(RunContext run)
    {
        using var scope = torch.NewDisposeScope();
        using var stepped = run.Network.Step(run.Picture, scores => Loss(run, scores), _meta.Negate ? -_meta.Epsilon : _meta.Epsilon, run.Cancellation);
        run.Clock.Advance(2, $"Meta-learning step for class {_class}");
        using var inner = new RunContext(stepped.Network, run.Picture, run.Clock, run.Batch, run.Cancellation) { Before = run };
        foreach (var pass in _passes)
        {
            pass.Run(inner);
        }

        foreach (var (key, map) in inner.Maps)
        {
            run.Maps.Add(key, map);
        }
    }

    private torch.Tensor Loss(RunContext run, torch.Tensor scores)
    {
        if (run.Scores.Length == 0)
        {
            run.Scores = TensorValues.Read(scores.detach());
        }

        return scores.shape[1] == 1
            ? torch.nn.functional.logsigmoid(scores).neg().sum()
            : torch.nn.functional.log_softmax(scores, 1).select(1, _class).neg().sum();
    }
}
