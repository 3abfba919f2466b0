namespace SaliencyLab.Web.Storage;

/// <summary>What is known about an uploaded array.</summary>
/// <param name="Sha256">SHA-256 of the file.</param>
/// <param name="Shape">Sizes by axis.</param>
internal sealed record InputFacts(string Sha256, IReadOnlyList<int> Shape);
