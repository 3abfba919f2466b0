using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency.Combination;
using SaliencyLab.Saliency.Methods;

namespace SaliencyLab.Saliency;

/// <summary>One map to compute, with every name resolved and every option valid.</summary>
/// <param name="Method">The method with its options.</param>
/// <param name="Layers">One layer; several where <paramref name="Combination"/> is given, shallow to deep.</param>
/// <param name="Class">Index of the score to explain.</param>
/// <param name="Combination">How the layers' maps become one; null for a map of one layer.</param>
/// <param name="Meta">The step of learning before the map; null for a map of the network as it is.</param>
public sealed record MapRequest(ISaliencyMethod Method, IReadOnlyList<Layer> Layers, int Class, LayerCombination? Combination = null, MetaStep? Meta = null);
