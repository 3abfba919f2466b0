namespace SaliencyLab.Web.Uploads;

/// <summary>A file of an upload, on disk.</summary>
/// <param name="Name">The sender's name for it, without folders.</param>
/// <param name="Path">Where it is; a name of our own.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">SHA-256, lower-case hexadecimal.</param>
internal sealed record ReceivedFile(string Name, string Path, long Bytes, string Sha256);
