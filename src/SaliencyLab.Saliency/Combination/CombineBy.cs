namespace SaliencyLab.Saliency.Combination;

/// <summary>The two ways of R20 §4.</summary>
public enum CombineBy
{
    /// <summary>Weighted mean.</summary>
    Sum,

    /// <summary>Weighted geometric mean.</summary>
    Product,
}
