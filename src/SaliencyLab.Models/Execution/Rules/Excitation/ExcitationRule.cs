using SaliencyLab.Models.Execution.Programs;

namespace SaliencyLab.Models.Execution.Rules.Excitation;

/// <summary>
/// <see cref="BackwardRule.Excitation"/>. A sum, difference, product or quotient with a constant is a bias or batch norm in another notation and
/// passes p unchanged. What only moves, copies or selects elements keeps its plain gradient.
/// </summary>
/// <param name="negated">The layer whose weights are negated; null: none.</param>
internal sealed class ExcitationRule(Step? negated = null) : IStepRule
{
    private static readonly HashSet<string> _moves =
    [
        "Cast", "Concat", "DepthToSpace", "Dropout", "Expand", "Flatten", "Gather", "GatherND", "GlobalMaxPool", "Identity", "MaxPool", "Pad",
        "ReduceMax", "Reshape", "Slice", "SpaceToDepth", "Split", "Squeeze", "Tile", "Transpose", "Unsqueeze",
    ];

    /// <summary>Which of a step's inputs holds its weights; −1 where it is no linear layer.</summary>
    public static int Weight(StepFacts facts) => facts switch
    {
        { Standard: false } => -1,
        _ when facts.Activations.Count() != 1 => -1,
        { Node.Operator: "Conv" or "ConvTranspose" } => facts.Constant(1) is not null ? 1 : -1,
        { Node.Operator: "Gemm" or "MatMul" } => Array.FindIndex([0, 1], input => facts.Constant(input) is not null),
        _ => -1,
    };

    /// <inheritdoc/>
    public StepBackward For(StepFacts facts)
    {
        var weight = Weight(facts);
        if (weight >= 0)
        {
            return new ProportionalShare(weight, 2, facts.Step == negated ? WeightSign.Negated : WeightSign.Positive).Back;
        }

        return (facts.Standard ? Plain(facts) : null)
            ?? throw new ModelNotRunnableException(
                $"Node '{facts.Node.Name}' ({facts.Node.Operator}) has no rule in excitation backprop, which knows convolutions, linear layers, pooling, sums, ReLU and batch norms. Choose a layer behind this node, or another method.")
            {
                Node = facts.Node.Name,
            };
    }

    private static StepBackward? Plain(StepFacts facts)
    {
        var activations = facts.Activations.ToArray();
        switch (facts.Node.Operator)
        {
            case "Relu" or "BatchNormalization":
            case "Clip" when Rectifier.Of(facts) is not null:
            case "Add" or "Mul" or "Sum" when activations.Length == 1:
            case "Sub" or "Div" when activations is [0]:
                return new PassedSignal(activations[0]).Back;
            case "Add" or "Sum" or "Mean" when activations.Length == facts.Given.Count():
            case "AveragePool" or "GlobalAveragePool":
            case "ReduceMean" when Positions.AreReduced(facts):
                return new ProportionalShare(-1, -1, WeightSign.Positive).Back;
            default:
                return _moves.Contains(facts.Node.Operator) ? StepGradient.Of : null;
        }
    }
}
