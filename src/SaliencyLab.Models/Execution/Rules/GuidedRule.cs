namespace SaliencyLab.Models.Execution.Rules;

/// <summary><see cref="BackwardRule.Guided"/>.</summary>
internal sealed class GuidedRule : IStepRule
{
    /// <inheritdoc/>
    public StepBackward For(StepFacts facts) => Rectifier.Of(facts) is { } rectifier ? visit => Back(visit, rectifier) : StepGradient.Of;

    private static TorchSharp.torch.Tensor?[] Back(StepVisit visit, Rectifier rectifier)
    {
        var x = visit.Inputs[0]!;
        var signal = visit.Signal.clamp_min(0) * (x > 0);
        return visit.Only(0, rectifier.Below(x) is { } below ? signal * below : signal);
    }
}
