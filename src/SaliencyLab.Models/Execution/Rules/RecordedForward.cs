using SaliencyLab.Models.Execution.Folding;
using SaliencyLab.Models.Execution.Programs;
using SaliencyLab.Models.Execution.Rules.Excitation;
using SaliencyLab.Models.Execution.Scoring;
using SaliencyLab.Models.Graph;
using SaliencyLab.Models.Graph.Layouts;
using TorchSharp;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Rules;

/// <summary>A forward pass from which any number of classes can be walked back by any <see cref="BackwardRule"/>, each in one walk for all layers.</summary>
public sealed class RecordedForward : IDisposable
{
    private readonly ShapePlan _plan;
    private readonly SignalPath _path;
    private readonly Tensor?[] _values;
    private readonly IReadOnlyDictionary<string, ValueLayout> _layouts;
    private readonly (long Rows, long All, int Classes) _scores;

    internal RecordedForward(ShapePlan plan, SignalPath path, Tensor?[] values, IReadOnlyDictionary<string, ValueLayout> layouts, (long Rows, long All, int Classes) scores) =>
        (_plan, _path, _values, _layouts, _scores) = (plan, path, values, layouts, scores);

    /// <summary>The signals of a class at some layers, B×K×h×w as in <see cref="ForwardResult.Activation"/>; zeros where none arrives. They start as 1 at the class's score.</summary>
    /// <param name="category">Index of the score.</param>
    /// <param name="rule">How they go back.</param>
    /// <param name="layers">Among those that were recorded; what lies before all of them is not walked.</param>
    /// <param name="cancellation">Looked at between nodes.</param>
    /// <exception cref="ModelNotRunnableException">A node has no rule, or failed; names it.</exception>
    public IReadOnlyDictionary<Layer, Tensor> Walk(int category, BackwardRule rule, IReadOnlyCollection<Layer> layers, CancellationToken cancellation)
    {
        using var scope = NewDisposeScope();
        var start = (_plan.Scores, OneHot(category));
        var signals = rule switch
        {
            BackwardRule.Guided => Walk(start, new GuidedRule(), layers, cancellation),
            BackwardRule.DeconvNet => Walk(start, new DeconvNetRule(), layers, cancellation),
            BackwardRule.Excitation => Walk(start, new ExcitationRule(), layers, cancellation),
            BackwardRule.ContrastiveExcitation(var at) => Contrast(start, at, layers, cancellation),
            _ => throw new ArgumentException($"{rule} is no backward rule that can be walked.", nameof(rule)),
        };
        return layers.Distinct().ToDictionary(layer => layer, layer => Arrange(layer, signals).MoveToOuterDisposeScope());
    }

    /// <summary>Frees everything.</summary>
    public void Dispose()
    {
        foreach (var slot in RecordedPass.Kept(_plan, _path))
        {
            _values[slot]?.Dispose();
        }
    }

    private Dictionary<int, Tensor> Walk((int Slot, Tensor Signal) start, IStepRule rule, IEnumerable<Layer> layers, CancellationToken cancellation)
    {
        var taps = layers.Select(Slot).ToHashSet();
        return BackwardWalk.Run(new SignalPath(_plan, taps), _values, start, step => rule.For(new StepFacts(step, _plan, _layouts)), taps, cancellation);
    }

    private Dictionary<int, Tensor> Contrast((int Slot, Tensor Signal) start, Layer at, IEnumerable<Layer> layers, CancellationToken cancellation)
    {
        Tensor? Arriving(IStepRule rule) => Walk(start, rule, [at], cancellation).GetValueOrDefault(Slot(at));
        var negated = new ExcitationRule(LastLinear.Behind(at, _plan, _layouts));
        return Arriving(new ExcitationRule()) is { } given && Arriving(negated) is { } against
            ? Walk((Slot(at), given - against), new ExcitationRule(), layers, cancellation)
            : [];
    }

    private int Slot(Layer layer) => _plan.Slots.TryGetValue(layer.Value, out var slot) && _path.Reaches(slot)
        ? slot
        : throw new ArgumentException($"Layer '{layer.Name}' ('{layer.Value}') was not recorded.", nameof(layer));

    /// <summary>1 at the score of the class, in the shape of the value that holds the scores.</summary>
    private Tensor OneHot(int category)
    {
        if (category < 0 || category >= _scores.Classes)
        {
            throw new ArgumentOutOfRangeException(nameof(category), category, $"The network has {_scores.Classes} classes.");
        }

        using var scope = NewDisposeScope();
        var scores = _values[_plan.Scores]!;
        var rows = zeros(_scores.All, _scores.Classes, dtype: scores.dtype);
        rows.narrow(0, 0, _scores.Rows).select(1, category).fill_(1);
        return rows.reshape(scores.shape).MoveToOuterDisposeScope();
    }

    private Tensor Arrange(Layer layer, Dictionary<int, Tensor> signals)
    {
        var raw = signals.TryGetValue(Slot(layer), out var signal) ? signal : zeros(_plan.Shapes[layer.Value]);
        return TapLayout.Arrange(_layouts[layer.Value], raw, _scores.Rows);
    }
}
