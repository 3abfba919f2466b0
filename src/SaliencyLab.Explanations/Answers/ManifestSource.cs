namespace SaliencyLab.Explanations.Answers;

/// <summary>Name and content of a file.</summary>
/// <param name="Name">The name a person gave it.</param>
/// <param name="Sha256">Lower-case hexadecimal.</param>
public sealed record ManifestSource(string Name, string Sha256);
