using SaliencyLab.Explanations.Answers;

namespace SaliencyLab.Web.Services;

/// <summary>What a job gave.</summary>
/// <param name="Id">Unguessable; the addresses below contain it.</param>
/// <param name="Manifest">CONTRACT's manifest.</param>
/// <param name="Maps">In the manifest's order: entry, layer, class.</param>
/// <param name="ManifestUrl">manifest.json.</param>
/// <param name="ArchiveUrl">Everything as a zip.</param>
public sealed record ExplanationResult(string Id, Manifest Manifest, IReadOnlyList<ResultMap> Maps, string ManifestUrl, string ArchiveUrl)
{
    /// <summary>Why there are no maps of some entries, by place in the request: their methods make no sense at their layers, say.</summary>
    public IReadOnlyDictionary<int, Failure> Unfit { get; init; } = new Dictionary<int, Failure>();
}
