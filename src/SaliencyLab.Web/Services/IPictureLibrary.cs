namespace SaliencyLab.Web.Services;

/// <summary>The pictures of one browser: the samples, and its own uploads. Uploads come in by POST /uploads/pictures.</summary>
public interface IPictureLibrary
{
    /// <summary>Sample pictures, for everyone.</summary>
    IReadOnlyList<PictureInfo> Samples { get; }

    /// <summary>This browser's uploads, newest first.</summary>
    IReadOnlyList<PictureInfo> Recent { get; }

    /// <summary>A picture, or null where there is none or it belongs to another browser.</summary>
    PictureInfo? Describe(string id);

    /// <summary>Deletes an upload; running work keeps what it has. False where there is none of this browser's.</summary>
    bool Delete(string id);

    /// <summary>Where the picture as a model under a card sees it is found, as PNG; for a card not applied yet.</summary>
    string ViewUrl(Subject subject);
}
