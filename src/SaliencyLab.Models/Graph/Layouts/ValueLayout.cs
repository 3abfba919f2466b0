using static TorchSharp.torch;

namespace SaliencyLab.Models.Graph.Layouts;

/// <summary>How a value's axes become maps: which axis is the batch, which the channels, which the positions.</summary>
public sealed class ValueLayout
{
    /// <summary>Axis of the pictures; null: none.</summary>
    public required int? BatchAxis { get; init; }

    /// <summary>Axis of the channels; null: there is one channel and no axis for it.</summary>
    public required int? ChannelAxis { get; init; }

    /// <summary>Axis of the rows, or of the tokens where <see cref="ColumnAxis"/> is null.</summary>
    public required int RowAxis { get; init; }

    /// <summary>Axis of the columns; null: rows and columns are one axis of tokens.</summary>
    public required int? ColumnAxis { get; init; }

    /// <summary>Tokens without a place in the picture that come first (class token, distillation token).</summary>
    public required int PrefixTokens { get; init; }

    /// <summary>Channels K.</summary>
    public required int Channels { get; init; }

    /// <summary>Rows h.</summary>
    public required int Height { get; init; }

    /// <summary>Columns w.</summary>
    public required int Width { get; init; }

    /// <summary>A value or its gradient as B×K×h×w; a view where libtorch can make one.</summary>
    public Tensor ToChannelsFirst(Tensor value)
    {
        using var scope = NewDisposeScope();
        var patches = PrefixTokens > 0 ? value.narrow(RowAxis, PrefixTokens, (long)Height * Width) : value;
        int?[] wanted = ColumnAxis is null ? [BatchAxis, ChannelAxis, RowAxis] : [BatchAxis, ChannelAxis, RowAxis, ColumnAxis];
        long[] order = [.. wanted.OfType<int>().Select(axis => (long)axis)];
        long[] rest = [.. Enumerable.Range(0, (int)value.dim()).Select(axis => (long)axis).Except(order)];

        // Axes that are left over have size 1: they go to the end and disappear.
        var permuted = patches.permute([.. order, .. rest]);
        var batch = BatchAxis is { } axis ? value.shape[axis] : 1;
        return permuted.reshape(batch, Channels, Height, Width).MoveToOuterDisposeScope();
    }
}
