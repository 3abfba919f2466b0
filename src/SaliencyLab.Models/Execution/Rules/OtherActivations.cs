using SaliencyLab.Models.Graph;

namespace SaliencyLab.Models.Execution.Rules;

/// <summary>Activation functions that guided backpropagation and DeConvNet have no rule for: their plain gradient is taken.</summary>
internal static class OtherActivations
{
    // Erf is what a GELU is made of, the quantised ones saturate where a ReLU was fused into them.
    private static readonly HashSet<string> _operators =
    [
        "BiasGelu", "Celu", "Elu", "Erf", "FastGelu", "Gelu", "HardSigmoid", "HardSwish", "LeakyRelu", "Mish", "PRelu", "QGemm", "QLinearAdd",
        "QLinearConv", "QLinearLeakyRelu", "QLinearMatMul", "QLinearSigmoid", "QuantizeLinear", "QuickGelu", "Selu", "Shrink", "Sigmoid", "Softplus",
        "Softsign", "Swish", "Tanh", "ThresholdedRelu",
    ];

    /// <summary>Whether the node is one, or holds one in a branch or loop, where a ReLU counts too: bodies keep their plain gradient.</summary>
    public static bool In(StepFacts facts) =>
        _operators.Contains(facts.Node.Operator)
        || (facts.Node.Operator == "Clip" && Rectifier.Of(facts) is null)
        || FusedRectifier.HoldsAnother(facts.Node)
        || NodeValues.Bodies(facts.Node).SelectMany(All).Any(node => node.Operator is "Relu" or "Clip" || _operators.Contains(node.Operator));

    private static IEnumerable<GraphNode> All(GraphBody body) =>
        body.Nodes.SelectMany(node => NodeValues.Bodies(node).SelectMany(All).Prepend(node));
}
