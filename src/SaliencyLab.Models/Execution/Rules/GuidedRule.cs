using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Rules;

/// <summary><see cref="BackwardRule.Guided"/>.</summary>
internal sealed class GuidedRule : IStepRule
{
    /// <inheritdoc/>
    public StepBackward For(StepFacts facts) =>
        Rectifier.Of(facts) is { } rectifier ? visit => visit.Only(0, Through(rectifier, visit.Inputs[0]!, visit.Signal))
        : FusedRectifier.Of(facts) is { } fused ? visit => fused.Back(visit, Through)
        : StepGradient.Of;

    private static Tensor Through(Rectifier rectifier, Tensor x, Tensor signal)
    {
        var through = signal.clamp_min(0) * (x > 0);
        return rectifier.Below(x) is { } below ? through * below : through;
    }
}
