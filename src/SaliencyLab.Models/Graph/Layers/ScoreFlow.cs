namespace SaliencyLab.Models.Graph.Layers;

/// <summary>Which values all of the score flows through: every path from the picture to the score passes them.</summary>
internal static class ScoreFlow
{
    /// <summary>
    /// Names of these values. In running order a value is one of them when, just after it was computed, no other value that lies on a
    /// path from picture to score is still waited for.
    /// </summary>
    public static IReadOnlySet<string> Bottlenecks(IReadOnlyList<GraphNode> nodes, string picture, string score)
    {
        var onPath = OnPath(nodes, picture, score);
        Dictionary<string, int> waiting = [];
        foreach (var input in nodes.Where(node => node.Outputs.Any(onPath.Contains)).SelectMany(NodeValues.Taken).Where(onPath.Contains))
        {
            waiting[input] = waiting.GetValueOrDefault(input) + 1;
        }

        HashSet<string> open = [picture], bottlenecks = [];
        foreach (var node in nodes.Where(node => node.Outputs.Any(onPath.Contains)))
        {
            foreach (var input in NodeValues.Taken(node).Where(onPath.Contains))
            {
                if (--waiting[input] == 0)
                {
                    open.Remove(input);
                }
            }

            foreach (var output in node.Outputs.Where(onPath.Contains))
            {
                open.Add(output);
            }

            if (open.Count == 1)
            {
                bottlenecks.UnionWith(open);
            }
        }

        return bottlenecks;
    }

    private static HashSet<string> OnPath(IReadOnlyList<GraphNode> nodes, string picture, string score)
    {
        HashSet<string> reached = [picture];
        foreach (var node in nodes.Where(node => NodeValues.Taken(node).Any(reached.Contains)))
        {
            reached.UnionWith(node.Outputs.Where(output => output.Length > 0));
        }

        HashSet<string> needed = [score];
        for (var i = nodes.Count - 1; i >= 0; i--)
        {
            if (nodes[i].Outputs.Any(needed.Contains))
            {
                needed.UnionWith(NodeValues.Taken(nodes[i]).Where(input => input.Length > 0));
            }
        }

        reached.IntersectWith(needed);
        return reached;
    }
}
