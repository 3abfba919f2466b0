namespace SaliencyLab.Saliency.Combination;

/// <summary>How the maps of several layers become one (R20 §4).</summary>
/// <param name="By">Sum or product.</param>
/// <param name="Weights">One weight a layer, 0 or more, shallow to deep; 0 leaves the layer out.</param>
public sealed record LayerCombination(CombineBy By, IReadOnlyList<double> Weights);
