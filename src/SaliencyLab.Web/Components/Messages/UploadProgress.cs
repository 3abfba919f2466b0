namespace SaliencyLab.Web.Components.Messages;

/// <summary>How far an upload is.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Share">0 to 1; 1: sent, and being checked.</param>
public sealed record UploadProgress(string Name, double Share);
