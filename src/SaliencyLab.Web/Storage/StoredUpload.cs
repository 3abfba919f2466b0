namespace SaliencyLab.Web.Storage;

/// <summary>An upload as its owner knows it.</summary>
/// <param name="Id">Says what is in it.</param>
/// <param name="Name">The name its owner gave it.</param>
/// <param name="Added">When.</param>
/// <param name="Folder">Where its files are.</param>
/// <param name="Facts">What was found out about it on arrival.</param>
internal sealed record StoredUpload<TFacts>(string Id, string Name, DateTimeOffset Added, string Folder, TFacts Facts);
