namespace SaliencyLab.Saliency.Methods.ExtractAggregate;

/// <summary>Phase 2 of R20: how the entries of a position become one number.</summary>
public enum Aggregation
{
    /// <summary>Sum of all entries, signed.</summary>
    Sum,

    /// <summary>Frobenius norm.</summary>
    Norm,

    /// <summary>Frobenius norm of the positive part.</summary>
    FilterNorm,

    /// <summary>Largest entry.</summary>
    Max,

    /// <summary>Largest absolute value.</summary>
    AbsMax,
}
