using SaliencyLab.Models.Execution.Folding;
using SaliencyLab.Models.Execution.Pictures;
using SaliencyLab.Models.Execution.Programs;
using SaliencyLab.Models.Execution.Scoring;
using SaliencyLab.Models.Graph;
using SaliencyLab.Models.Graph.Layouts;
using TorchSharp;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution;

/// <summary>
/// One forward pass through a folded network. A value is freed after its last use unless it is tapped; what autograd needs for the way back it
/// holds itself.
/// </summary>
internal static class ForwardPass
{
    /// <summary>Runs it.</summary>
    /// <param name="plan">The folded network.</param>
    /// <param name="picture">How the graph takes pictures.</param>
    /// <param name="layouts">Axes of the values.</param>
    /// <param name="scoreValue">Name of the scores, for messages.</param>
    /// <param name="pictures">B×C×H×W.</param>
    /// <param name="taps">Where activations and gradients are wanted.</param>
    /// <param name="cancellation">Looked at between nodes.</param>
    public static ForwardResult Run(ShapePlan plan, PictureInput picture, IReadOnlyDictionary<string, ValueLayout> layouts, string scoreValue, Tensor pictures, IReadOnlyCollection<Layer> taps, CancellationToken cancellation)
    {
        using var scope = NewDisposeScope();
        var rows = pictures.shape[0];
        var tapped = new bool[plan.Template.Length];
        foreach (var tap in taps)
        {
            tapped[Slot(plan, tap)] = true;
        }

        var values = (Tensor?[])plan.Template.Clone();
        Execute(plan, picture, pictures, values, tapped, taps.Count > 0, new RunState(cancellation));
        var graph = plan.Learns || taps.Count > 0;
        Tensor scores;
        using (set_grad_enabled(graph))
        {
            scores = ScoreRows.Read(scoreValue, values[plan.Scores]!, picture.Batch, rows);
        }

        ScoreRows.CheckFinite(scoreValue, scores);
        var held = taps.DistinctBy(tap => tap.Value).ToDictionary(tap => tap.Value, tap => scope.Detach(values[Slot(plan, tap)]!));
        return new ForwardResult(scope.Detach(scores), held, layouts, taps, rows);
    }

    private static void Execute(ShapePlan plan, PictureInput picture, Tensor pictures, Tensor?[] values, bool[] tapped, bool anyTap, RunState run)
    {
        // The scope of a thread's gradient mode: off until the first tap, on from there; on from the start where parameters are learnt.
        var on = plan.Learns;
        IDisposable mode = on ? enable_grad() : no_grad();
        try
        {
            void Tap(int slot)
            {
                if (!tapped[slot] || values[slot] is not { } value || value.requires_grad)
                {
                    return;
                }

                if (value.is_floating_point())
                {
                    var leaf = value.detach();
                    leaf.requires_grad = true;
                    value.Dispose();
                    values[slot] = leaf;
                }

                if (!on)
                {
                    mode.Dispose();
                    mode = enable_grad();
                    on = true;
                }
            }

            values[plan.Picture] = picture.Prepare(pictures);
            Tap(plan.Picture);
            foreach (var step in plan.Steps)
            {
                StepRunner.Run(step, values, run);
                if (anyTap)
                {
                    foreach (var slot in step.Outputs)
                    {
                        if (slot >= 0)
                        {
                            Tap(slot);
                        }
                    }
                }

                foreach (var slot in step.Releases)
                {
                    if (!tapped[slot])
                    {
                        values[slot]?.Dispose();
                        values[slot] = null;
                    }
                }
            }
        }
        finally
        {
            mode.Dispose();
        }
    }

    /// <summary>Where a run puts the value of a layer.</summary>
    public static int Slot(ShapePlan plan, Layer tap) => plan.Slots.TryGetValue(tap.Value, out var slot)
        ? slot
        : throw new ArgumentException($"Layer '{tap.Name}' ('{tap.Value}') is not part of this network.", nameof(tap));
}
