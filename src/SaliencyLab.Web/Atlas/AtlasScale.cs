namespace SaliencyLab.Web.Atlas;

/// <summary>Which cells share a range of colours; maps with both signs and maps without never share one.</summary>
public enum AtlasScale
{
    /// <summary>Each cell has its own.</summary>
    Each,

    /// <summary>One a column.</summary>
    Column,

    /// <summary>One for the whole wall.</summary>
    All,
}
