namespace SaliencyLab.Models.Execution.Rules.Excitation;

/// <summary>Which weights of a layer excite.</summary>
internal enum WeightSign
{
    /// <summary>Those above 0, w⁺ = max(w, 0).</summary>
    Positive,

    /// <summary>Those below 0: the layer is taken with its weights negated, (−w)⁺.</summary>
    Negated,
}
