namespace SaliencyLab.Models.Graph.Layouts;

/// <summary>What is known of all axes of a value.</summary>
internal static class Axes
{
    /// <summary>The usual axes of a picture-like value: batch, channels, rows, columns.</summary>
    public static Axis[] ChannelsFirst(long[] shape) =>
    [
        Axis.Whole(AxisKind.Batch, shape[0]), Axis.Whole(AxisKind.Channel, shape[1]), Axis.Whole(AxisKind.Row, shape[2]), Axis.Whole(AxisKind.Column, shape[3]),
    ];

    /// <summary>The same with channels last.</summary>
    public static Axis[] ChannelsLast(long[] shape) =>
    [
        Axis.Whole(AxisKind.Batch, shape[0]), Axis.Whole(AxisKind.Row, shape[1]), Axis.Whole(AxisKind.Column, shape[2]), Axis.Whole(AxisKind.Channel, shape[3]),
    ];

    /// <summary>Whether any axis has to do with positions.</summary>
    public static bool HavePositions(IEnumerable<Axis> axes) => axes.Any(axis => axis.HasPositions);

    /// <summary>
    /// Follows a reshape by factors: the factors of all axes in order are dealt out to the new axes, cut where a new axis ends inside one.
    /// Null where the new shape cuts through factors that don't divide, or through tokens with a prefix.
    /// </summary>
    public static Axis[]? Reshaped(IReadOnlyList<Axis> axes, long[] from, long[] to)
    {
        var pending = new LinkedList<(AxisPart? Part, Axis? Tokens, long Size)>();
        for (var i = 0; i < from.Length; i++)
        {
            var axis = axes[i];
            if (from[i] == 1)
            {
                continue;
            }

            if (axis.Prefix > 0 || axis.Parts.Count == 0)
            {
                pending.AddLast((null, axis.Prefix > 0 ? axis : null, from[i]));
                continue;
            }

            foreach (var part in axis.Parts.Where(part => part.Size > 1))
            {
                pending.AddLast((part, null, part.Size));
            }
        }

        var result = new Axis[to.Length];
        for (var i = 0; i < to.Length; i++)
        {
            List<AxisPart> parts = [];
            var known = true;
            Axis? tokens = null;
            var left = to[i];
            while (left > 1)
            {
                if (pending.First is not { } first)
                {
                    return null;
                }

                pending.RemoveFirst();
                var (part, whole, size) = first.Value;
                if (size > left)
                {
                    if (size % left != 0 || whole is not null)
                    {
                        return null;
                    }

                    var inner = size / left;
                    pending.AddFirst((part is { } cut ? cut with { Size = inner } : null, null, inner));
                    part = part is { } outer ? outer with { Size = left, Stride = outer.Stride * inner } : null;
                    size = left;
                }
                else if (left % size != 0)
                {
                    return null;
                }

                left /= size;
                known &= part is not null;
                tokens = whole is not null && size == to[i] ? whole : null;
                if (part is { } taken)
                {
                    Append(parts, taken);
                }
            }

            result[i] = tokens ?? (known ? new Axis(parts) : Axis.Unknown);
        }

        return result;
    }

    private static void Append(List<AxisPart> parts, AxisPart part)
    {
        if (parts.Count > 0 && parts[^1].Joined(part) is { } joined)
        {
            parts[^1] = joined;
        }
        else
        {
            parts.Add(part);
        }
    }
}
