namespace SaliencyLab.Web.Storage;

/// <summary>What is known about an uploaded list of labels.</summary>
/// <param name="Count">Number of labels.</param>
internal sealed record LabelsFacts(int Count);
