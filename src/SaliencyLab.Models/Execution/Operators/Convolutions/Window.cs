namespace SaliencyLab.Models.Execution.Operators.Convolutions;

/// <summary>How a kernel moves over an input: one entry an axis.</summary>
internal sealed record Window
{
    /// <summary>Sizes of the kernel.</summary>
    public required long[] Kernel { get; init; }

    /// <summary>Steps.</summary>
    public required long[] Strides { get; init; }

    /// <summary>Distances between the kernel's elements.</summary>
    public required long[] Dilations { get; init; }

    /// <summary>Padding before the first element.</summary>
    public required long[] Before { get; init; }

    /// <summary>Padding after the last element.</summary>
    public required long[] After { get; init; }

    /// <summary>Whether both sides are padded alike, and nowhere by a negative number.</summary>
    public bool Symmetric => Before.AsSpan().SequenceEqual(After) && Before.All(size => size >= 0);

    /// <summary>Elements that the kernel spans along an axis.</summary>
    public long Span(int axis) => ((Kernel[axis] - 1) * Dilations[axis]) + 1;

    /// <summary>The same over the columns of one row.</summary>
    public Window AlongOneRow() => new() { Kernel = [1, .. Kernel], Strides = [1, .. Strides], Dilations = [1, .. Dilations], Before = [0, .. Before], After = [0, .. After] };

    /// <summary>Padding in libtorch's order: last axis first, before and after.</summary>
    public long[] Padding() => [.. Enumerable.Range(1, Before.Length).SelectMany(back => new[] { Before[^back], After[^back] })];
}
