namespace SaliencyLab.Web.Atlas;

/// <summary>What an atlas compares.</summary>
public enum AtlasKind
{
    /// <summary>Every extraction by every aggregation, at one layer.</summary>
    Grid,

    /// <summary>Methods by recommended layers.</summary>
    Layers,
}
