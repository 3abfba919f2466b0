using SaliencyLab.Explanations.Answers;
using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency;

namespace SaliencyLab.Web.Explaining;

/// <summary>A map with what is said about it.</summary>
/// <param name="Line">Its lines of the manifest; id and file name are those of the run it came from.</param>
/// <param name="Map">The values.</param>
/// <param name="Layers">Its layer or layers.</param>
internal sealed record ComputedMap(ManifestMap Line, SaliencyMap Map, IReadOnlyList<Layer> Layers);
