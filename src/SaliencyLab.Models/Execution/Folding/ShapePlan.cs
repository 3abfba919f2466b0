using SaliencyLab.Models.Execution.Programs;
using SaliencyLab.Models.Graph;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Folding;

/// <summary>A network folded for one input shape: the steps that are left, in order, with the constants they read. Immutable.</summary>
internal sealed class ShapePlan : IDisposable
{
    /// <summary>What is left to run.</summary>
    public required IReadOnlyList<Step> Steps { get; init; }

    /// <summary>Constants by slot; null where a run puts its values.</summary>
    public required Tensor?[] Template { get; init; }

    /// <summary>Slot of the picture.</summary>
    public required int Picture { get; init; }

    /// <summary>Slot of the scores.</summary>
    public required int Scores { get; init; }

    /// <summary>Slots of the values of a run by name.</summary>
    public required IReadOnlyDictionary<string, int> Slots { get; init; }

    /// <summary>Shapes by name: of all values of a run and of the constants its nodes read.</summary>
    public required IReadOnlyDictionary<string, long[]> Shapes { get; init; }

    /// <summary>Bytes of all values of a run.</summary>
    public required long Bytes { get; init; }

    /// <summary>Constants made by folding.</summary>
    public required IReadOnlyList<Tensor> Owned { get; init; }

    /// <summary>Slots of the parameters that a run is given, by name; none where parameters are constants.</summary>
    public required IReadOnlyDictionary<string, int> Parameters { get; init; }

    /// <summary>Whether a run is to be differentiated by a parameter.</summary>
    public bool Learns { get; private init; }

    /// <summary>The nodes left, with unique value names.</summary>
    public IReadOnlyList<GraphNode> Nodes => [.. Steps.Select(step => step.Node)];

    /// <summary>This plan with parameters filled in. They stay the caller's, all else stays this plan's.</summary>
    public ShapePlan With(IReadOnlyDictionary<string, Tensor> parameters)
    {
        var template = (Tensor?[])Template.Clone();
        foreach (var (name, slot) in Parameters)
        {
            template[slot] = parameters[name];
        }

        return new ShapePlan
        {
            Steps = Steps,
            Template = template,
            Picture = Picture,
            Scores = Scores,
            Slots = Slots,
            Shapes = Shapes,
            Bytes = Bytes,
            Owned = [],
            Parameters = Parameters,
            Learns = Parameters.Keys.Any(name => parameters[name].requires_grad),
        };
    }

    /// <summary>This plan with all that hangs on its parameters alone computed, so that a transposed or reshaped weight is a constant to everyone who looks for weights.</summary>
    /// <returns>The plan, and what was computed for it, which is the caller's.</returns>
    /// <exception cref="ModelNotRunnableException">A node failed (named).</exception>
    public (ShapePlan Plan, IReadOnlyList<Tensor> Made) Settled(CancellationToken cancellation)
    {
        using var quiet = no_grad();
        using var scope = NewDisposeScope();
        var (template, made, left) = ((Tensor?[])Template.Clone(), new HashSet<int>(), new List<Step>());
        var run = new RunState(cancellation);
        foreach (var step in Steps)
        {
            var given = step.Inputs.Where(slot => slot >= 0).ToArray();
            if (given.Any(slot => made.Contains(slot) || Parameters.Values.Contains(slot)) && given.All(slot => template[slot] is not null))
            {
                StepRunner.Run(step, template, run);
                made.UnionWith(step.Outputs.Where(slot => slot >= 0));
            }
            else
            {
                left.Add(step);
            }
        }

        var plan = new ShapePlan
        {
            Steps = [.. left.Select(step => step.Releases.Any(made.Contains) ? step.Keeping(made) : step)],
            Template = template,
            Picture = Picture,
            Scores = Scores,
            Slots = Slots,
            Shapes = Shapes,
            Bytes = Bytes,
            Owned = [],
            Parameters = Parameters,
        };
        return (plan, [.. made.Select(slot => scope.Detach(template[slot]!))]);
    }

    /// <summary>Frees the constants made by folding.</summary>
    public void Dispose()
    {
        foreach (var constant in Owned)
        {
            constant.Dispose();
        }
    }
}
