namespace SaliencyLab.Web.Components.Pages;

/// <summary>A file that was given and not uploaded.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">"picture", "model" or "labels", of which one is taken at a time; "array" or "text", which no page takes.</param>
internal sealed record LeftFile(string Name, string Kind);
