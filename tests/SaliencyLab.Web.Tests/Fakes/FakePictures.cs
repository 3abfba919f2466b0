using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Tests.Fakes;

/// <summary>Two samples and no uploads.</summary>
internal sealed class FakePictures : IPictureLibrary
{
    public IReadOnlyList<PictureInfo> Samples { get; } = [SampleSituation.Picture(), SampleSituation.Picture("cat.jpg")];

    public IReadOnlyList<PictureInfo> Recent => [];

    public PictureInfo? Describe(string id) => Samples.FirstOrDefault(picture => picture.Id == id);

    public bool Delete(string id) => false;

    public string ViewUrl(Subject subject) => $"/pictures/{subject.PictureId}/view";
}
