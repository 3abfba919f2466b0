namespace SaliencyLab.Models.Graph.Layouts;

/// <summary>What an axis of a value, or a factor of it, runs over.</summary>
internal enum AxisKind
{
    /// <summary>Pictures.</summary>
    Batch,

    /// <summary>Rows of the picture, or of a smaller grid over it.</summary>
    Row,

    /// <summary>Columns.</summary>
    Column,

    /// <summary>Anything else: channels, heads, hidden units.</summary>
    Channel,
}
