using TorchSharp;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Rules.Excitation;

/// <summary>
/// p′ = x ⊙ f*(x, w⁺, p ⊘ f(x, w⁺)) with x clamped at 0, the bias left out and y ⊘ 0 = 0 (Zhang et al. 2018, eq. 5): each input gets of p what it
/// contributed to the output. f is the step's own kernel, f* its gradient.
/// </summary>
/// <param name="weight">The input that holds w; −1: none.</param>
/// <param name="bias">The input that holds a bias; −1: none.</param>
/// <param name="sign">Which weights count.</param>
internal sealed class ProportionalShare(int weight, int bias, WeightSign sign)
{
    /// <summary>The shares.</summary>
    public Tensor?[] Back(StepVisit visit)
    {
        var (inputs, leaves) = ((Tensor?[])visit.Inputs.Clone(), new Tensor?[visit.Inputs.Length]);
        for (var index = 0; index < inputs.Length; index++)
        {
            inputs[index] = index == bias ? null : inputs[index] switch
            {
                { } input when index == weight => Exciting(input),
                { } input when input.is_floating_point() => leaves[index] = StepGradient.Leaf(input.clamp_min(0)),
                var other => other,
            };
        }

        var gradients = StepGradient.Of(visit, inputs, leaves, (output, index) => index == 0 ? Divide(visit.Signal, output.detach()) : null);
        return [.. gradients.Select((gradient, index) => gradient is null ? null : gradient * leaves[index]!.detach())];
    }

    /// <summary>With (−w)⁺ replaced by −(−w)⁺ output and gradient both change their sign, which cancels.</summary>
    private Tensor Exciting(Tensor weights) => sign == WeightSign.Positive ? weights.clamp_min(0) : weights.clamp_max(0);

    private static Tensor Divide(Tensor signal, Tensor by) => where(by.eq(0), zeros_like(by), signal.to(by.dtype) / by);
}
