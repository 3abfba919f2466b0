namespace SaliencyLab.Explanations.Bundled;

/// <summary>A picture that comes with the program.</summary>
/// <param name="Name">File name, by which a request names it.</param>
/// <param name="Path">The file.</param>
public sealed record SamplePicture(string Name, string Path);
