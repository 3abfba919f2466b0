namespace SaliencyLab.Explanations.Export;

/// <summary>One file of an export.</summary>
/// <param name="Name">Plain file name.</param>
/// <param name="Write">Writes its content.</param>
public sealed record ExportFile(string Name, Action<Stream> Write);
