using SaliencyLab.Models.Execution.Folding;
using SaliencyLab.Models.Execution.Programs;
using SaliencyLab.Models.Graph;
using SaliencyLab.Models.Graph.Layouts;

namespace SaliencyLab.Models.Execution.Rules.Excitation;

/// <summary>The layer that contrastive excitation backprop negates.</summary>
internal static class LastLinear
{
    /// <summary>The last step with weights between a layer and the scores.</summary>
    /// <exception cref="ModelNotRunnableException">There is none.</exception>
    public static Step Behind(Layer layer, ShapePlan plan, IReadOnlyDictionary<string, ValueLayout> layouts) =>
        new SignalPath(plan, [plan.Slots[layer.Value]]).Steps.LastOrDefault(step => ExcitationRule.Weight(new StepFacts(step, plan, layouts)) >= 0)
        ?? throw new ModelNotRunnableException($"Between layer '{layer.Name}' and the scores is no linear layer or convolution that contrastive excitation backprop could negate. Choose an earlier contrast_layer.") { Node = layer.Value };
}
