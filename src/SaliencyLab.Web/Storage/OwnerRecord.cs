namespace SaliencyLab.Web.Storage;

/// <summary>That an owner has an upload, as it is kept on disk.</summary>
/// <param name="Name">The name the owner gave it.</param>
/// <param name="Added">When.</param>
internal sealed record OwnerRecord(string Name, DateTimeOffset Added);
