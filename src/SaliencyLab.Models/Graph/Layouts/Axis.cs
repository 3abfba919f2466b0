namespace SaliencyLab.Models.Graph.Layouts;

/// <summary>One axis of a value: its factors from slow to fast, and how many tokens without a place in the picture come before them.</summary>
/// <param name="Parts">Empty: nothing is known, or the axis has size 1 and no meaning.</param>
/// <param name="Prefix">Class and distillation tokens.</param>
internal sealed record Axis(IReadOnlyList<AxisPart> Parts, long Prefix = 0)
{
    /// <summary>An axis of which nothing is known.</summary>
    public static Axis Unknown { get; } = new([]);

    /// <summary>An axis of one kind that was never cut.</summary>
    public static Axis Whole(AxisKind kind, long size) => new([AxisPart.Whole(kind, size)]);

    /// <summary>Whether it is all rows, or all columns, and nothing else.</summary>
    public bool Is(AxisKind kind) => Prefix == 0 && Parts is [var only] && only.Kind == kind && only.IsWhole;

    /// <summary>Whether it runs over the positions of the picture row by row, perhaps after some tokens.</summary>
    public bool IsTokens => Parts is [{ Kind: AxisKind.Row, IsWhole: true }, { Kind: AxisKind.Column, IsWhole: true }];

    /// <summary>Whether any factor is rows or columns.</summary>
    public bool HasPositions => Parts.Any(part => part.Kind is AxisKind.Row or AxisKind.Column);

    /// <summary>The axis after an operator that changed its size but not what it runs over (padding, slicing, striding).</summary>
    public Axis Resized(long size)
    {
        if (IsTokens)
        {
            // What is cut off a token axis is its first tokens; fewer than all patches have no place in the picture any more.
            var patches = Parts[0].Size * Parts[1].Size;
            return size >= patches ? this with { Prefix = size - patches } : Unknown;
        }

        return Parts is [var only] && only.IsWhole && Prefix == 0 ? Whole(only.Kind, size) : Unknown;
    }
}
