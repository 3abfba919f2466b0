namespace SaliencyLab.Web.Pictures;

/// <summary>An uploaded .npy that a network gets as it is.</summary>
/// <param name="Path">The file.</param>
internal sealed record ArraySource(string Name, string Sha256, string Path) : SubjectSource(Name, Sha256);
