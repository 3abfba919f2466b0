using SaliencyLab.Models.Execution.Folding;
using SaliencyLab.Models.Execution.Pictures;
using SaliencyLab.Models.Execution.Programs;
using TorchSharp;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Rules;

/// <summary>A forward pass without gradients that keeps what the way back reads; what only lies before the first tap is freed after its last use.</summary>
internal static class RecordedPass
{
    /// <summary>Runs it.</summary>
    /// <param name="plan">The folded network.</param>
    /// <param name="path">The way back.</param>
    /// <param name="picture">How the graph takes pictures.</param>
    /// <param name="pictures">B×C×H×W.</param>
    /// <param name="cancellation">Looked at between nodes.</param>
    /// <returns>Values by slot, constants among them. Those of <see cref="Kept"/> belong to the caller.</returns>
    public static Tensor?[] Run(ShapePlan plan, SignalPath path, PictureInput picture, Tensor pictures, CancellationToken cancellation)
    {
        using var quiet = no_grad();
        using var scope = NewDisposeScope();
        var kept = Kept(plan, path);
        var values = (Tensor?[])plan.Template.Clone();
        var run = new RunState(cancellation);
        values[plan.Picture] = picture.Prepare(pictures);
        foreach (var step in plan.Steps)
        {
            StepRunner.Run(step, values, run);
            foreach (var slot in step.Releases.Where(slot => !kept.Contains(slot)))
            {
                values[slot]?.Dispose();
                values[slot] = null;
            }
        }

        foreach (var slot in kept)
        {
            if (values[slot] is { } value)
            {
                scope.Detach(value);
            }
        }

        return values;
    }

    /// <summary>Slots that the way back reads and that are no constants.</summary>
    public static HashSet<int> Kept(ShapePlan plan, SignalPath path) =>
        [plan.Scores, .. path.Steps.SelectMany(step => step.Inputs).Where(slot => slot >= 0 && plan.Template[slot] is null)];
}
