using SaliencyLab.Models.Execution.Folding;
using SaliencyLab.Models.Execution.Pictures;
using SaliencyLab.Models.Execution.Programs;
using SaliencyLab.Models.Execution.Scoring;
using SaliencyLab.Models.Graph.Layouts;
using TorchSharp;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution;

/// <summary>
/// A network from one layer on: what does not depend on the layer is computed once and what of it is still read is kept, so that every
/// call runs only the nodes behind the layer, on an edited value of it. Without gradients. Owns the kept values.
/// </summary>
public sealed class ForwardFromTap : IDisposable
{
    private readonly ShapePlan _plan;
    private readonly PictureInput _picture;
    private readonly string _scoreValue;
    private readonly ValueLayout _layout;
    private readonly long _rows;
    private readonly int _tap;
    private readonly IReadOnlyList<Step> _behind;
    private readonly HashSet<int> _kept;
    private readonly Tensor?[] _values;

    /// <summary>Runs everything that does not depend on the tap, and the tap itself.</summary>
    /// <param name="plan">The folded network.</param>
    /// <param name="picture">How the graph takes pictures.</param>
    /// <param name="layout">Axes of the tapped value.</param>
    /// <param name="scoreValue">Name of the scores, for messages.</param>
    /// <param name="pictures">B×C×H×W.</param>
    /// <param name="tap">Slot of the tapped value.</param>
    /// <param name="cancellation">Looked at between nodes.</param>
    internal ForwardFromTap(ShapePlan plan, PictureInput picture, ValueLayout layout, string scoreValue, Tensor pictures, int tap, CancellationToken cancellation)
    {
        (_plan, _picture, _layout, _scoreValue, _tap, _rows) = (plan, picture, layout, scoreValue, tap, pictures.shape[0]);
        using var quiet = no_grad();
        using var scope = NewDisposeScope();
        _values = (Tensor?[])plan.Template.Clone();
        var dependent = new HashSet<int> { tap };
        _behind = Behind(plan.Steps, dependent);
        _kept = [tap, .. _behind.SelectMany(step => step.Inputs).Append(plan.Scores).Where(slot => slot >= 0 && plan.Template[slot] is null && !dependent.Contains(slot))];
        _values[plan.Picture] = picture.Prepare(pictures);
        var run = new RunState(cancellation);
        var later = _behind.ToHashSet();
        foreach (var step in plan.Steps.Where(step => !later.Contains(step)))
        {
            Run(step, _values, run);
        }

        foreach (var slot in _kept)
        {
            scope.Detach(_values[slot]!);
        }

        for (var slot = 0; slot < _values.Length; slot++)
        {
            _values[slot] = _kept.Contains(slot) ? _values[slot] : plan.Template[slot];
        }
    }

    /// <summary>Scores with an edited value in place of the tap's: B×classes, float32, before softmax or sigmoid. Call inside a dispose scope.</summary>
    /// <param name="edit">From the tap's clean value as the file has it, to be left as it is, and its axes to a new tensor of the same shape.</param>
    /// <param name="cancellation">Looked at between nodes.</param>
    /// <exception cref="ArgumentException">The edited value has another shape or type.</exception>
    /// <exception cref="ModelNotRunnableException">A node failed (named), or a score is not finite.</exception>
    public Tensor Scores(Func<Tensor, ValueLayout, Tensor> edit, CancellationToken cancellation)
    {
        using var quiet = no_grad();
        using var scope = NewDisposeScope();
        var values = (Tensor?[])_values.Clone();
        var clean = _values[_tap]!;
        var edited = edit(clean, _layout);
        if (!edited.shape.SequenceEqual(clean.shape) || edited.dtype != clean.dtype)
        {
            throw new ArgumentException($"The edited value is {string.Join('×', edited.shape)} of {edited.dtype}, the layer's {string.Join('×', clean.shape)} of {clean.dtype}.", nameof(edit));
        }

        values[_tap] = edited;
        var run = new RunState(cancellation);
        foreach (var step in _behind)
        {
            Run(step, values, run);
        }

        var scores = ScoreRows.Read(_scoreValue, values[_plan.Scores]!, _picture.Batch, _rows);
        ScoreRows.CheckFinite(_scoreValue, scores);
        return scores.MoveToOuterDisposeScope();
    }

    /// <summary>Frees what was kept.</summary>
    public void Dispose()
    {
        foreach (var slot in _kept)
        {
            _values[slot]?.Dispose();
        }
    }

    /// <summary>The steps that need one of some slots; adds theirs.</summary>
    private static List<Step> Behind(IEnumerable<Step> steps, HashSet<int> dependent)
    {
        var behind = new List<Step>();
        foreach (var step in steps.Where(step => step.Inputs.Any(dependent.Contains)))
        {
            behind.Add(step);
            dependent.UnionWith(step.Outputs.Where(slot => slot >= 0));
        }

        return behind;
    }

    private void Run(Step step, Tensor?[] values, RunState run)
    {
        StepRunner.Run(step, values, run);
        foreach (var slot in step.Releases.Where(slot => !_kept.Contains(slot)))
        {
            values[slot]?.Dispose();
            values[slot] = null;
        }
    }
}
