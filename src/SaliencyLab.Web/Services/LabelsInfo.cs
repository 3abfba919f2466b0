namespace SaliencyLab.Web.Services;

/// <summary>An uploaded list of labels.</summary>
/// <param name="Id">What a card's "labels" says to use it.</param>
/// <param name="Name">File name, as its owner gave it.</param>
/// <param name="Count">Number of labels.</param>
public sealed record LabelsInfo(string Id, string Name, int Count);
