namespace SaliencyLab.Web.Storage;

/// <summary>What is known about an uploaded model.</summary>
/// <param name="Sha256">SHA-256 of the model file.</param>
/// <param name="Bytes">Size of its files together.</param>
/// <param name="Beside">Files beside the model, by the name that the model knows them by; the value is the file's name in the folder.</param>
internal sealed record ModelFacts(string Sha256, long Bytes, IReadOnlyDictionary<string, string> Beside);
