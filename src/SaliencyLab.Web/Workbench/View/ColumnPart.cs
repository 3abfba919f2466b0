namespace SaliencyLab.Web.Workbench.View;

/// <summary>What a column of the grid shows of its method, where the meta-learning step is switched on.</summary>
public enum ColumnPart
{
    /// <summary>The network as it is.</summary>
    Plain,

    /// <summary>The network after the step.</summary>
    Stepped,

    /// <summary>The map after the step less that before it.</summary>
    Difference,
}
