namespace SaliencyLab.Web.Api.Documents;

/// <summary>An array that was taken.</summary>
/// <param name="Id">What a request's "input" says to use it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Sha256">SHA-256 of the file.</param>
/// <param name="Shape">Sizes by axis.</param>
public sealed record UploadedInput(string Id, string Name, string Sha256, IReadOnlyList<int> Shape);
