namespace SaliencyLab.Web.Api.Documents;

/// <summary>A model that was received.</summary>
/// <param name="Id">What a request's "model" says to use it; the same bytes give the same.</param>
/// <param name="Name">File name, as it was sent.</param>
/// <param name="Bytes">Size of its files together.</param>
public sealed record UploadedModel(string Id, string Name, long Bytes);
