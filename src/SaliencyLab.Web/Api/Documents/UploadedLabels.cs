namespace SaliencyLab.Web.Api.Documents;

/// <summary>A labels file that was received.</summary>
/// <param name="Id">What a card's "labels" says to use it; the same bytes give the same.</param>
/// <param name="Name">File name, as it was sent.</param>
/// <param name="Count">Number of labels.</param>
public sealed record UploadedLabels(string Id, string Name, int Count);
