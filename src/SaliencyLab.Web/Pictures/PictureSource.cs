namespace SaliencyLab.Web.Pictures;

/// <summary>A picture that can be decoded: a sample or an upload.</summary>
/// <param name="Info">As the pages know it.</param>
/// <param name="Path">The file.</param>
internal sealed record PictureSource(Services.PictureInfo Info, string Path) : SubjectSource(Info.Name, Info.Sha256);
