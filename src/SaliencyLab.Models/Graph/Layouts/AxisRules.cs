namespace SaliencyLab.Models.Graph.Layouts;

/// <summary>How each family of operators carries axes from inputs to outputs.</summary>
internal static class AxisRules
{
    private static readonly HashSet<string> _sliding =
    [
        "Conv", "ConvTranspose", "FusedConv", "QLinearConv", "ConvInteger", "MaxPool", "AveragePool", "LpPool", "GlobalAveragePool", "GlobalMaxPool",
        "GlobalLpPool", "DepthToSpace", "SpaceToDepth", "QLinearAveragePool", "QLinearGlobalAveragePool",
    ];

    private static readonly HashSet<string> _products = ["MatMul", "FusedMatMul", "MatMulInteger", "QLinearMatMul", "Gemm"];

    /// <summary>Sets the axes of a node's outputs.</summary>
    public static void Apply(TrackedNode node)
    {
        var name = node.Node.Operator;
        if (_sliding.Contains(name))
        {
            Sliding(node);
        }
        else if (_products.Contains(name))
        {
            Product(node);
        }
        else if (name == "Transpose")
        {
            Transposed(node);
        }
        else if (name is "Reshape" or "Flatten" or "Squeeze" or "Unsqueeze")
        {
            if (node.Input(0) is { } axes && node.InputShape(0) is { } from && node.OutputShape() is { } to)
            {
                node.Set(0, SameButOnes(axes, from, to) ?? Axes.Reshaped(axes, from, to));
            }
        }
        else if (name == "Concat")
        {
            Joined(node);
        }
        else if (name is "Gather" or "ArgMax" or "ArgMin" || name.StartsWith("Reduce", StringComparison.Ordinal))
        {
            Removed(node);
        }
        else if (name == "Einsum")
        {
            EinsumRule.Apply(node);
        }
        else
        {
            for (var output = 0; output < node.Node.Outputs.Count; output++)
            {
                Broadcast(node, output);
            }
        }
    }

    /// <summary>Convolutions and pooling: a picture-like value stays one, with a grid and channels of its own.</summary>
    private static void Sliding(TrackedNode node)
    {
        if (node.Input(0) is [_, _, var rows, var columns] && rows.Is(AxisKind.Row) && columns.Is(AxisKind.Column) && node.OutputShape() is { Length: 4 } shape)
        {
            node.Set(0, Axes.ChannelsFirst(shape));
        }
    }

    /// <summary>Matrix products: channels are the last axis, new ones come out.</summary>
    private static void Product(TrackedNode node)
    {
        if (node.OutputShape() is not { Length: >= 2 } shape)
        {
            return;
        }

        var (left, right) = (node.Input(0), node.Input(1));
        var axes = new Axis[shape.Length];
        for (var i = 0; i < shape.Length; i++)
        {
            axes[i] = i < shape.Length - 2 ? From(left, i, shape) ?? From(right, i, shape) ?? Axis.Unknown : Axis.Unknown;
        }

        var flipped = node.Node.Operator == "Gemm" && node.Node.Attributes.Integer("transA", 0) != 0;
        if (left is { Length: >= 2 })
        {
            axes[^2] = flipped ? left[^1] : left[^2];
        }

        axes[^1] = right is { Length: >= 2 } ? right[^1] : Axis.Whole(AxisKind.Channel, shape[^1]);
        node.Set(0, axes);

        static Axis? From(Axis[]? input, int axis, long[] shape) => input is not null && input.Length == shape.Length ? input[axis] : null;
    }

    private static void Transposed(TrackedNode node)
    {
        if (node.Input(0) is { } axes)
        {
            var order = node.Integers("perm") ?? [.. Enumerable.Range(0, axes.Length).Reverse().Select(axis => (long)axis)];
            if (order.Length == axes.Length && order.All(axis => axis >= 0 && axis < axes.Length))
            {
                node.Set(0, [.. order.Select(axis => axes[axis])]);
            }
        }
    }

    /// <summary>A reshape that only adds or removes axes of size 1 keeps what is known of the others, tokens and batch included.</summary>
    private static Axis[]? SameButOnes(Axis[] axes, long[] from, long[] to)
    {
        var kept = Enumerable.Range(0, from.Length).Where(axis => from[axis] != 1).ToArray();
        if (!kept.Select(axis => from[axis]).SequenceEqual(to.Where(size => size != 1)))
        {
            return null;
        }

        // An axis of size 1 stays itself only where the shape is unchanged up to it.
        var result = new Axis[to.Length];
        var next = 0;
        for (var i = 0; i < to.Length; i++)
        {
            result[i] = to[i] != 1 ? axes[kept[next++]] : i < from.Length && from.Take(i + 1).SequenceEqual(to.Take(i + 1)) ? axes[i] : Axis.Unknown;
        }

        return result;
    }

    /// <summary>Along positions a concatenation extends them (or puts tokens before them); along anything else it adds channels.</summary>
    private static void Joined(TrackedNode node)
    {
        if (node.OutputShape() is not { } shape || Enumerable.Range(0, node.Inputs).Select(node.Input).FirstOrDefault(axes => axes is not null) is not { } first)
        {
            return;
        }

        var along = (int)node.Node.Attributes.Integer("axis", 1);
        along = along < 0 ? along + shape.Length : along;
        if (along < 0 || along >= first.Length || first.Length != shape.Length)
        {
            return;
        }

        Axis[] axes = [.. first];
        axes[along] = Extended(node, along, shape[along]);
        node.Set(0, axes);
    }

    private static Axis Extended(TrackedNode node, int along, long size)
    {
        var parts = Enumerable.Range(0, node.Inputs).Select(input => node.Input(input)?[along]).ToArray();
        var tokens = Array.FindIndex(parts, part => part is { IsTokens: true });
        if (tokens >= 0)
        {
            var before = Enumerable.Range(0, tokens).Sum(input => node.InputShape(input)?[along] ?? 0);
            return tokens == parts.Length - 1 ? parts[tokens]! with { Prefix = parts[tokens]!.Prefix + before } : Axis.Unknown;
        }

        return parts.FirstOrDefault(part => part is not null) is { } axis
            ? axis.HasPositions ? axis.Resized(size) : Axis.Whole(AxisKind.Channel, size)
            : Axis.Unknown;
    }

    /// <summary>Operators that take an axis away, or shrink it to 1, or pick from it.</summary>
    private static void Removed(TrackedNode node)
    {
        if (node.Input(0) is not { } axes || node.InputShape(0) is not { } from || node.OutputShape() is not { } to)
        {
            return;
        }

        if (to.Length == axes.Length)
        {
            node.Set(0, [.. axes.Select((axis, i) => to[i] == from[i] ? axis : axis.Resized(to[i]))]);
        }
        else if (node.Node.Operator == "Gather" && to.Length == axes.Length - 1)
        {
            var along = (int)node.Node.Attributes.Integer("axis", 0);
            node.Set(0, WithoutAxis(axes, along));
        }
        else if (RemovedAxes(from, to) is { } kept)
        {
            node.Set(0, [.. kept.Select(axis => axes[axis])]);
        }
    }

    private static Axis[] WithoutAxis(Axis[] axes, int along) => [.. axes.Where((_, i) => i != (along < 0 ? along + axes.Length : along))];

    /// <summary>Which axes are left of a reduction that drops them, where the sizes say so without doubt.</summary>
    private static int[]? RemovedAxes(long[] from, long[] to)
    {
        List<int> kept = [];
        for (var i = 0; i < from.Length && kept.Count < to.Length; i++)
        {
            if (from[i] == to[kept.Count])
            {
                kept.Add(i);
            }
        }

        return kept.Count == to.Length ? [.. kept] : null;
    }

    /// <summary>Everything else: axes line up from the right as in broadcasting, and an axis that changes its size was padded, cut or scaled.</summary>
    private static void Broadcast(TrackedNode node, int output)
    {
        if (node.OutputShape(output) is not { } shape)
        {
            return;
        }

        var inputs = Enumerable.Range(0, node.Inputs).Where(input => node.Input(input) is not null).ToArray();
        if (inputs.Length == 0)
        {
            return;
        }

        var axes = new Axis[shape.Length];
        for (var i = 0; i < shape.Length; i++)
        {
            Axis? best = null;
            foreach (var input in inputs)
            {
                var at = i - shape.Length + node.InputShape(input)!.Length;
                if (at < 0)
                {
                    continue;
                }

                var (axis, size) = (node.Input(input)![at], node.InputShape(input)![at]);
                var carried = size == shape[i] ? axis : inputs.Length == 1 || size != 1 ? axis.Resized(shape[i]) : null;
                best = best is null || (!best.HasPositions && carried is { HasPositions: true }) || (best.Parts.Count == 0 && carried is not null) ? carried ?? best : best;
            }

            axes[i] = best ?? Axis.Unknown;
        }

        node.Set(output, axes);
    }
}
