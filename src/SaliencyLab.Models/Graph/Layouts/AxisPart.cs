namespace SaliencyLab.Models.Graph.Layouts;

/// <summary>
/// A factor of an axis. A grid of 16 rows cut into windows of 4 has two: 4 windows (stride 4) and 4 rows in each (stride 1).
/// </summary>
/// <param name="Kind">What it runs over.</param>
/// <param name="Size">How many steps.</param>
/// <param name="Stride">Length of a step in the whole axis.</param>
/// <param name="Extent">Size of the whole axis.</param>
internal readonly record struct AxisPart(AxisKind Kind, long Size, long Stride, long Extent)
{
    /// <summary>An axis that was never cut.</summary>
    public static AxisPart Whole(AxisKind kind, long size) => new(kind, size, 1, size);

    /// <summary>Whether it is the whole axis.</summary>
    public bool IsWhole => Stride == 1 && Size == Extent;

    /// <summary>This part with the one to the right of it, where together they are one; else null.</summary>
    public AxisPart? Joined(AxisPart right) =>
        Kind == right.Kind && Extent == right.Extent && Stride == right.Stride * right.Size ? new AxisPart(Kind, Size * right.Size, right.Stride, Extent) : null;
}
