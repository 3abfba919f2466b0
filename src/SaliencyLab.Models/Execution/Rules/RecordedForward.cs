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
    private readonly Layer[] _taps;
    private readonly (long Rows, long All, int Classes) _scores;

    internal RecordedForward(ShapePlan plan, SignalPath path, Tensor?[] values, IReadOnlyDictionary<string, ValueLayout> layouts, IEnumerable<Layer> taps, (long Rows, long All, int Classes) scores)
    {
        (_plan, _path, _values, _layouts, _scores) = (plan, path, values, layouts, scores);
        _taps = [.. taps.DistinctBy(tap => tap.Name)];
    }

    /// <summary>The signals of a class at every tap, B×K×h×w as in <see cref="ForwardResult.Activation"/>; zeros where none arrives. They start as 1 at the class's score.</summary>
    /// <param name="category">Index of the score.</param>
    /// <param name="rule">How they go back.</param>
    /// <param name="cancellation">Looked at between nodes.</param>
    /// <exception cref="ModelNotRunnableException">A node has no rule, or failed; names it.</exception>
    public IReadOnlyDictionary<Layer, Tensor> Walk(int category, BackwardRule rule, CancellationToken cancellation)
    {
        using var scope = NewDisposeScope();
        var start = (_plan.Scores, OneHot(category));
        var signals = rule switch
        {
            BackwardRule.Guided => Walk(start, new GuidedRule(), cancellation),
            BackwardRule.DeconvNet => Walk(start, new DeconvNetRule(), cancellation),
            BackwardRule.Excitation => Walk(start, new ExcitationRule(), cancellation),
            BackwardRule.ContrastiveExcitation(var at) => Contrast(start, at, cancellation),
            _ => throw new ArgumentException($"{rule} is no backward rule that can be walked.", nameof(rule)),
        };
        return _taps.ToDictionary(tap => tap, tap => Arrange(tap, signals).MoveToOuterDisposeScope());
    }

    /// <summary>Frees everything.</summary>
    public void Dispose()
    {
        foreach (var slot in RecordedPass.Kept(_plan, _path))
        {
            _values[slot]?.Dispose();
        }
    }

    private Dictionary<int, Tensor> Walk((int Slot, Tensor Signal) start, IStepRule rule, CancellationToken cancellation) =>
        BackwardWalk.Run(_path, _values, start, step => rule.For(new StepFacts(step, _plan, _layouts)), _taps.Select(tap => _plan.Slots[tap.Value]).ToHashSet(), cancellation);

    private Dictionary<int, Tensor> Contrast((int Slot, Tensor Signal) start, Layer at, CancellationToken cancellation)
    {
        var slot = _plan.Slots[at.Value];
        var last = LastLinear.Behind(at, _plan, _layouts);
        var pair = new[] { new ExcitationRule(), new ExcitationRule(last) }.Select(rule => Walk(start, rule, cancellation).GetValueOrDefault(slot)).ToArray();
        return pair is [{ } given, { } negated] ? Walk((slot, given - negated), new ExcitationRule(), cancellation) : [];
    }

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

    private Tensor Arrange(Layer tap, Dictionary<int, Tensor> signals)
    {
        var raw = signals.TryGetValue(_plan.Slots[tap.Value], out var signal) ? signal : zeros([.. tap.Shape]);
        return TapLayout.Arrange(_layouts[tap.Value], raw, _scores.Rows);
    }
}
