namespace SaliencyLab.Web.Legal;

/// <summary>A section of the notices.</summary>
/// <param name="Title">Its heading; "" before the first one.</param>
/// <param name="Head">Heads of its table's columns; empty where it has no table.</param>
/// <param name="Rows">The table's rows.</param>
/// <param name="Texts">Its paragraphs.</param>
public sealed record NoticeSection(string Title, IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<string> Texts);
