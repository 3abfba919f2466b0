namespace SaliencyLab.Models.Graph;

/// <summary>What a node takes, seen from outside.</summary>
internal static class NodeValues
{
    /// <summary>
    /// Every value that a node takes: its inputs, and for a node with branches or a loop what their bodies take from around them
    /// (values of their own may be among these).
    /// </summary>
    public static IEnumerable<string> Taken(GraphNode node)
    {
        foreach (var input in node.Inputs)
        {
            yield return input;
        }

        foreach (var body in Bodies(node))
        {
            foreach (var value in body.Nodes.SelectMany(Taken).Concat(body.Outputs))
            {
                yield return value;
            }
        }
    }

    /// <summary>The bodies of a node's branches or loop.</summary>
    public static IEnumerable<GraphBody> Bodies(GraphNode node) => node.Attributes.Names.Select(node.Attributes.BodyIn).OfType<GraphBody>();
}
