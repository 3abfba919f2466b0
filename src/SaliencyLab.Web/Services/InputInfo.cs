namespace SaliencyLab.Web.Services;

/// <summary>An uploaded array.</summary>
/// <param name="Id">What a request's "input" says to use it.</param>
/// <param name="Name">File name, as its owner gave it.</param>
/// <param name="Sha256">SHA-256 of the file.</param>
/// <param name="Shape">Sizes by axis.</param>
public sealed record InputInfo(string Id, string Name, string Sha256, IReadOnlyList<int> Shape);
