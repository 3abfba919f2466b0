using SaliencyLab.Models.Execution;

namespace SaliencyLab.Models.Graph.Layouts;

/// <summary>
/// Follows rows and columns of the picture from the input through convolutions, transposes, reshapes and matrix products (METHODS,
/// "Tokens"): a value's layout can't be read from its shape. Values in which positions are lost or mixed are absent.
/// </summary>
public static class LayoutTracker
{
    /// <summary>Layouts of all values that have one map position or more than one; the picture input among them.</summary>
    /// <param name="nodes">Live nodes in running order.</param>
    /// <param name="shapes">Shape of every value, weights included where they are known.</param>
    /// <param name="picture">Name of the picture input.</param>
    /// <param name="layout">Order of its axes.</param>
    public static IReadOnlyDictionary<string, ValueLayout> Track(
        IReadOnlyList<GraphNode> nodes, IReadOnlyDictionary<string, long[]> shapes, string picture, PictureLayout layout)
    {
        var shape = shapes[picture];
        Dictionary<string, Axis[]> known = new()
        {
            [picture] = layout == PictureLayout.ChannelsFirst ? Axes.ChannelsFirst(shape) : Axes.ChannelsLast(shape),
        };
        foreach (var node in nodes)
        {
            AxisRules.Apply(new TrackedNode(node, shapes, known));
        }

        Dictionary<string, ValueLayout> layouts = [];
        foreach (var (value, axes) in known)
        {
            if (LayoutReader.Read(axes, shapes[value]) is { } found)
            {
                layouts[value] = found;
            }
        }

        return layouts;
    }
}
