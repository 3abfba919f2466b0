using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Rules.Excitation;

/// <summary>What a reduction runs over.</summary>
internal static class Positions
{
    /// <summary>Whether a Reduce… node runs over rows, columns or tokens only.</summary>
    public static bool AreReduced(StepFacts facts)
    {
        if (facts.Layout(0) is not { } layout)
        {
            return false;
        }

        var axes = facts.Node.Attributes.Integers("axes") ?? Numbers(facts.Constant(1));
        return axes is { Length: > 0 } && axes.Select(axis => axis < 0 ? axis + facts.Rank(0) : axis).All(axis => axis == layout.RowAxis || axis == layout.ColumnAxis);
    }

    private static long[]? Numbers(Tensor? axes)
    {
        using var scope = TorchSharp.torch.NewDisposeScope();
        return axes?.to(ScalarType.Int64).contiguous().data<long>().ToArray();
    }
}
