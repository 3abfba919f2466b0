namespace SaliencyLab.Web.Comparison;

/// <summary>One of the two models, with its picture, that are compared.</summary>
public enum Side
{
    /// <summary>The workbench's model and picture.</summary>
    A,

    /// <summary>The second ones.</summary>
    B,
}
