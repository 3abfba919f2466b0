using SaliencyLab.Explanations.Models;
using SaliencyLab.Imaging.Preprocessing;
using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency;

namespace SaliencyLab.Explanations.Answers;

/// <summary>What a request gave: CONTRACT's manifest and the maps themselves.</summary>
/// <param name="Manifest">Ready to be written as manifest.json.</param>
/// <param name="Maps">In the manifest's order.</param>
/// <param name="Layers">The layer or layers of each map, in the same order.</param>
/// <param name="Entries">Index of the request's entry each map came from, in the same order.</param>
/// <param name="Scores">All scores, before softmax.</param>
/// <param name="Probabilities">All probabilities.</param>
public sealed record Explanation(
    Manifest Manifest, IReadOnlyList<SaliencyMap> Maps, IReadOnlyList<IReadOnlyList<Layer>> Layers, IReadOnlyList<int> Entries, float[] Scores, float[] Probabilities);
