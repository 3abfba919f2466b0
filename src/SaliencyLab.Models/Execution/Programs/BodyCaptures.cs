using SaliencyLab.Models.Graph;

namespace SaliencyLab.Models.Execution.Programs;

/// <summary>The values that a node's inner bodies take from outside.</summary>
internal static class BodyCaptures
{
    private static readonly string[] BodyAttributes = ["then_branch", "else_branch", "body"];

    /// <summary>The node's bodies.</summary>
    public static IEnumerable<GraphBody> Bodies(GraphNode node) =>
        node.Operator is "If" or "Loop" or "Scan"
            ? BodyAttributes.Where(node.Attributes.Has).Select(name => node.Attributes.Body(name)!)
            : [];

    /// <summary>Names that the bodies read and don't make themselves.</summary>
    public static IReadOnlyList<string> Of(GraphNode node) => [.. Bodies(node).SelectMany(Free).Distinct()];

    private static IEnumerable<string> Free(GraphBody body)
    {
        var known = new HashSet<string>(body.Inputs.Concat(body.Constants.Keys)) { "" };
        foreach (var node in body.Nodes)
        {
            foreach (var name in node.Inputs.Concat(Of(node)))
            {
                if (!known.Contains(name))
                {
                    yield return name;
                }
            }

            known.UnionWith(node.Outputs);
        }

        foreach (var name in body.Outputs.Where(name => !known.Contains(name)))
        {
            yield return name;
        }
    }
}
