using SaliencyLab.Models.Execution.Folding;
using SaliencyLab.Models.Execution.Rules.Excitation;
using SaliencyLab.Models.Graph;
using SaliencyLab.Models.Graph.Layouts;

namespace SaliencyLab.Models.Execution.Rules;

/// <summary>What can be said of a rule at a layer before anything runs.</summary>
internal static class RuleCheck
{
    /// <summary>Whether the plain gradient is taken at an activation other than ReLU behind the layer.</summary>
    /// <exception cref="ModelNotRunnableException">A node behind the layer has no rule; names it.</exception>
    public static bool TakesPlainGradient(ShapePlan plan, IReadOnlyDictionary<string, ValueLayout> layouts, Layer layer, BackwardRule rule)
    {
        var steps = new SignalPath(plan, [plan.Slots[layer.Value]]).Steps.Select(step => new StepFacts(step, plan, layouts));
        if (rule is BackwardRule.Guided or BackwardRule.DeconvNet)
        {
            return steps.Any(OtherActivations.In);
        }

        var excitation = new ExcitationRule();
        foreach (var step in steps)
        {
            excitation.For(step);
        }

        if (rule is BackwardRule.ContrastiveExcitation(var at))
        {
            LastLinear.Behind(at, plan, layouts);
        }

        return false;
    }
}
