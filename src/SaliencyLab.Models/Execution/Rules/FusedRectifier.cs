using SaliencyLab.Models.Execution.Operators;
using SaliencyLab.Models.Execution.Programs;
using SaliencyLab.Models.Graph;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Rules;

/// <summary>A ReLU that ONNX Runtime put into the convolution or linear layer before it (FusedConv, FusedGemm), taken apart again.</summary>
/// <param name="rectifier">The ReLU.</param>
/// <param name="linear">The node without it.</param>
internal sealed class FusedRectifier(Rectifier rectifier, BodyKernel linear)
{
    private const string Activation = "activation";
    private const string Bounds = "activation_params";

    /// <summary>The node's ReLU; null where it holds none, or an activation that is none.</summary>
    public static FusedRectifier? Of(StepFacts facts)
    {
        var node = facts.Node;
        if (!Fuses(node) || RectifierIn(node) is not { } rectifier)
        {
            return null;
        }

        var bare = node with { Attributes = node.Attributes.Without(Activation, Bounds) };
        Tensor?[] constants = [.. Enumerable.Range(0, facts.Step.Inputs.Length).Select(facts.Constant)];
        return new FusedRectifier(rectifier, StepCompiler.Prepare(bare, [], constants, long.MaxValue));
    }

    /// <summary>Whether the node holds an activation that is no ReLU.</summary>
    public static bool HoldsAnother(GraphNode node) => Fuses(node) && Name(node).Length > 0 && RectifierIn(node) is null;

    /// <summary>The way back: through the ReLU by a rule, then the gradient of the rest.</summary>
    /// <param name="visit">The step.</param>
    /// <param name="rule">From the ReLU, its input and the signal at its output to the signal at its input.</param>
    public Tensor?[] Back(StepVisit visit, Func<Rectifier, Tensor, Tensor, Tensor> rule) =>
        StepGradient.Of(visit, linear, (output, _) => rule(rectifier, output.detach(), visit.Signal));

    private static bool Fuses(GraphNode node) => node is { Domain: "com.microsoft", Operator: "FusedConv" or "FusedGemm" };

    private static string Name(GraphNode node) => node.Attributes.Text(Activation, "");

    private static Rectifier? RectifierIn(GraphNode node) => (Name(node), node.Attributes.Numbers(Bounds)) switch
    {
        ("Relu", _) => new Rectifier((double?)null),
        ("Clip", [0]) => new Rectifier((double?)null),
        ("Clip", [0, var top]) => new Rectifier(top >= float.MaxValue ? null : (double)top),
        _ => null,
    };
}
