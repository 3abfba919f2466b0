namespace SaliencyLab.Models.Graph.Layouts;

/// <summary>Decides whether followed axes make a map: whole rows and columns, at most one axis of channels and one of pictures.</summary>
internal static class LayoutReader
{
    /// <summary>The layout, or null where there is none or one position only.</summary>
    public static ValueLayout? Read(Axis[] axes, long[] shape)
    {
        var tokens = Array.FindIndex(axes, axis => axis.IsTokens);
        var rows = tokens >= 0 ? tokens : Array.FindIndex(axes, axis => axis.Is(AxisKind.Row));
        var columns = tokens >= 0 ? tokens : Array.FindIndex(axes, axis => axis.Is(AxisKind.Column));
        if (rows < 0 || columns < 0)
        {
            return null;
        }

        var rest = Enumerable.Range(0, axes.Length).Where(axis => axis != rows && axis != columns).ToList();
        if (rest.Any(axis => axes[axis].HasPositions))
        {
            return null;
        }

        var batch = TakeBatch(axes, shape, rest);
        int? channels = rest.Count switch
        {
            0 => null,
            1 => rest[0],
            _ => rest.Where(axis => shape[axis] != 1).ToArray() is { Length: <= 1 } large ? large.Length == 1 ? large[0] : rest[0] : -1,
        };
        var height = tokens >= 0 ? axes[tokens].Parts[0].Size : shape[rows];
        var width = tokens >= 0 ? axes[tokens].Parts[1].Size : shape[columns];
        if (channels == -1 || height * width <= 1 || height > int.MaxValue || width > int.MaxValue)
        {
            return null;
        }

        return new ValueLayout
        {
            BatchAxis = batch,
            ChannelAxis = channels,
            RowAxis = rows,
            ColumnAxis = tokens >= 0 ? null : columns,
            PrefixTokens = tokens >= 0 ? (int)axes[tokens].Prefix : 0,
            Channels = channels is { } axis ? (int)shape[axis] : 1,
            Height = (int)height,
            Width = (int)width,
        };
    }

    /// <summary>The axis known to be the batch, else the first of size 1 that nothing is known of; taken out of the rest.</summary>
    private static int? TakeBatch(Axis[] axes, long[] shape, List<int> rest)
    {
        var index = rest.FindIndex(axis => axes[axis].Is(AxisKind.Batch));
        index = index >= 0 ? index : rest.Count > 1 ? rest.FindIndex(axis => shape[axis] == 1 && axes[axis].Parts.Count == 0) : -1;
        if (index < 0)
        {
            return null;
        }

        var batch = rest[index];
        rest.RemoveAt(index);
        return batch;
    }
}
