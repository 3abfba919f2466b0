namespace SaliencyLab.Models.Execution.Rules;

/// <summary><see cref="BackwardRule.DeconvNet"/>.</summary>
internal sealed class DeconvNetRule : IStepRule
{
    /// <inheritdoc/>
    public StepBackward For(StepFacts facts) => Rectifier.Of(facts) is { } rectifier ? visit => Back(visit, rectifier) : StepGradient.Of;

    private static TorchSharp.torch.Tensor?[] Back(StepVisit visit, Rectifier rectifier)
    {
        var signal = visit.Signal.clamp_min(0);
        return visit.Only(0, rectifier.Below(visit.Inputs[0]!) is { } below ? signal * below : signal);
    }
}
