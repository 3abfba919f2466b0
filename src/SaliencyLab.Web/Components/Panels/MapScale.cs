namespace SaliencyLab.Web.Components.Panels;

/// <summary>Which range the colours span.</summary>
public enum MapScale
{
    /// <summary>Each map's own.</summary>
    Each,

    /// <summary>One for all maps of the grid (those with both signs have their own symmetric one, the combined ones theirs).</summary>
    Shared,
}
