using SaliencyLab.Web.Workbench.State;

namespace SaliencyLab.Web.Atlas;

/// <summary>Every choice of the atlas: what its address holds and a refresh restores.</summary>
public sealed record AtlasState
{
    /// <summary>Smallest side of a cell, in CSS pixels.</summary>
    public const int SmallestSize = 72;

    /// <summary>Largest side of a cell, in CSS pixels.</summary>
    public const int LargestSize = 240;

    /// <summary>The workbench it was opened from and leads back to: picture, model, card, layer, options of methods, display.</summary>
    public WorkbenchState Workbench { get; init; } = new();

    /// <summary>What is compared.</summary>
    public AtlasKind Kind { get; init; } = AtlasKind.Grid;

    /// <summary>The class explained; null: the workbench's first.</summary>
    public int? Class { get; init; }

    /// <summary>Ids of the methods that are columns where rows are layers; null: <see cref="AtlasMethods.Suggested"/>.</summary>
    public ValueList<string>? Methods { get; init; }

    /// <summary>Which cells share a range of colours.</summary>
    public AtlasScale Scale { get; init; } = AtlasScale.Each;

    /// <summary>Side of a cell in CSS pixels.</summary>
    public int Size { get; init; } = 112;
}
