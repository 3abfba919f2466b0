using SaliencyLab.Web.Owners;
using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Pictures;

/// <summary>The pictures of a circuit's owner.</summary>
internal sealed class PictureLibrary(PictureStore store, CircuitOwner owner) : IPictureLibrary
{
    /// <inheritdoc />
    public IReadOnlyList<PictureInfo> Samples => [.. store.Samples.Select(source => source.Info)];

    /// <inheritdoc />
    public IReadOnlyList<PictureInfo> Recent => [.. store.Of(owner.Value).Select(source => source.Info)];

    /// <inheritdoc />
    public PictureInfo? Describe(string id) => store.Find(owner.Value, id)?.Info;

    /// <inheritdoc />
    public bool Delete(string id) => store.Remove(owner.Value, id);

    /// <inheritdoc />
    public string ViewUrl(Subject subject) => PictureAddresses.View(subject);
}
