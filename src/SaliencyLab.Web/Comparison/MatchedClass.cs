using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Comparison;

/// <summary>A class that one of the models or both have.</summary>
/// <param name="Number">The first model's index; a class of the second alone has the first model's number of classes plus its own index.</param>
/// <param name="A">What the first model gives it; null where it has no such class.</param>
/// <param name="B">What the second model gives it; null where it has no such class.</param>
public sealed record MatchedClass(int Number, ClassScore? A, ClassScore? B)
{
    /// <summary>The label, as the first model writes it where it has one.</summary>
    public string Label => (A ?? B)!.Label;

    /// <summary>The higher of the two probabilities.</summary>
    public float Highest => Math.Max(A?.Probability ?? 0, B?.Probability ?? 0);

    /// <summary>What a side's model gives it; null where it has no such class.</summary>
    public ClassScore? Of(Side side) => side is Side.A ? A : B;
}
