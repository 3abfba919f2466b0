using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Rules;

/// <summary>A node that is a ReLU, or one with an upper bound: Relu, and Clip with the lower bound 0.</summary>
/// <param name="Bound">The upper bound; null: none.</param>
internal sealed record Rectifier(double? Bound)
{
    // What Clip before opset 11 has where the file gives no bound.
    private const float NoBound = float.MaxValue;

    /// <summary>The node as a rectifier; null where it is none.</summary>
    public static Rectifier? Of(StepFacts facts)
    {
        if (!facts.Standard)
        {
            return null;
        }

        var node = facts.Node;
        switch (node.Operator)
        {
            case "Relu":
                return new Rectifier((double?)null);
            case "Clip" when node.Opset < 11:
                var top = node.Attributes.Number("max", NoBound);
                return node.Attributes.Number("min", -NoBound) == 0 ? new Rectifier(top >= NoBound ? null : top) : null;
            case "Clip":
                var open = node.Inputs.Count < 3 || node.Inputs[2].Length == 0;
                return Number(facts.Constant(1)) == 0 && (open || facts.Constant(2) is not null) ? new Rectifier(Number(facts.Constant(2))) : null;
            default:
                return null;
        }
    }

    /// <summary>1 where the input is below the upper bound, and 0 elsewhere; null where there is none.</summary>
    public Tensor? Below(Tensor x) => Bound is { } bound ? x < bound : null;

    private static double? Number(Tensor? bound)
    {
        using var scope = TorchSharp.torch.NewDisposeScope();
        return bound is { NumberOfElements: 1 } ? bound.to(ScalarType.Float64).reshape(1)[0].item<double>() : null;
    }
}
