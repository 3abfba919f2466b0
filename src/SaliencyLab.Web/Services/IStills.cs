namespace SaliencyLab.Web.Services;

/// <summary>Maps as small pictures for a page that is sent with them.</summary>
public interface IStills
{
    /// <summary>The heatmap of a map of this browser's, as an address that holds the picture itself.</summary>
    /// <param name="address">Of the map's own picture.</param>
    /// <returns>Null where there is no such map any more.</returns>
    Task<string?> Of(string address);
}
