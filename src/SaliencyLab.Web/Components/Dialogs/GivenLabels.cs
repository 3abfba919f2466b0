namespace SaliencyLab.Web.Components.Dialogs;

/// <summary>An uploaded list of labels.</summary>
/// <param name="Id">What a card's "labels" says to use it.</param>
/// <param name="Name">The file's name.</param>
/// <param name="Count">Number of labels.</param>
public sealed record GivenLabels(string Id, string Name, int Count);
