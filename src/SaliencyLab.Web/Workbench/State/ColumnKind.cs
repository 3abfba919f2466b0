namespace SaliencyLab.Web.Workbench.State;

/// <summary>What the grid's columns are.</summary>
public enum ColumnKind
{
    /// <summary>Several methods at one layer.</summary>
    Methods,

    /// <summary>One method at several layers.</summary>
    Layers,
}
