using SaliencyLab.Models.Execution.Operators;
using SaliencyLab.Models.Execution.Programs;
using SaliencyLab.Models.Graph;

namespace SaliencyLab.Models.Execution.Folding;

/// <summary>The nodes of a graph that a value depends on, in the order of computation.</summary>
internal sealed class NeededNodes
{
    /// <summary>Finds them.</summary>
    public NeededNodes(GraphBody body, string value)
    {
        var wanted = new HashSet<string> { value };
        var nodes = new List<GraphNode>();
        foreach (var node in body.Nodes.Reverse())
        {
            if (node.Outputs.Any(name => name.Length > 0 && wanted.Contains(name)))
            {
                nodes.Add(node);
                wanted.UnionWith(node.Inputs);
                wanted.UnionWith(BodyCaptures.Of(node));
            }
        }

        wanted.Remove("");
        nodes.Reverse();
        (Nodes, Values) = (nodes, wanted);
    }

    /// <summary>The nodes.</summary>
    public IReadOnlyList<GraphNode> Nodes { get; }

    /// <summary>Names of the values that take part.</summary>
    public IReadOnlySet<string> Values { get; }

    /// <summary>Refuses a graph with operators that can't be run, inner bodies included.</summary>
    /// <exception cref="ModelNotRunnableException">Names all of them.</exception>
    public void CheckOperators()
    {
        var missing = All(Nodes).Where(node => OperatorRegistry.Find(node) is null).ToArray();
        if (missing.Length > 0)
        {
            throw OperatorRegistry.Missing(missing);
        }
    }

    private static IEnumerable<GraphNode> All(IEnumerable<GraphNode> nodes) =>
        nodes.SelectMany(node => BodyCaptures.Bodies(node).SelectMany(body => All(body.Nodes)).Prepend(node));
}
