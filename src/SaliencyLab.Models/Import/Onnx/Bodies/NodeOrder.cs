using SaliencyLab.Models.Graph;

namespace SaliencyLab.Models.Import.Onnx.Bodies;

/// <summary>Puts nodes into an order in which they can run; nodes that are in such an order already keep it.</summary>
internal static class NodeOrder
{
    /// <summary>The nodes, each after those whose values it takes, inner bodies included.</summary>
    /// <exception cref="ModelFormatException">Nodes wait for each other in a circle; some of it is named.</exception>
    public static IReadOnlyList<GraphNode> Sort(IReadOnlyList<GraphNode> nodes)
    {
        var makers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < nodes.Count; index++)
        {
            foreach (var output in nodes[index].Outputs.Where(output => output.Length > 0))
            {
                makers[output] = index;
            }
        }

        var waitsFor = nodes.Select(node => Taken(node).Where(makers.ContainsKey).Select(value => makers[value]).ToHashSet()).ToArray();
        var followers = nodes.Select(_ => new List<int>()).ToArray();
        var ready = new PriorityQueue<int, int>();
        for (var index = 0; index < nodes.Count; index++)
        {
            foreach (var maker in waitsFor[index])
            {
                followers[maker].Add(index);
            }

            if (waitsFor[index].Count == 0)
            {
                ready.Enqueue(index, index);
            }
        }

        var waiting = waitsFor.Select(makersOf => makersOf.Count).ToArray();
        var sorted = new List<GraphNode>(nodes.Count);
        while (ready.TryDequeue(out var index, out _))
        {
            sorted.Add(nodes[index]);
            foreach (var follower in followers[index].Where(follower => --waiting[follower] == 0))
            {
                ready.Enqueue(follower, follower);
            }
        }

        return sorted.Count == nodes.Count ? sorted : throw Cycle(nodes, waitsFor, waiting);
    }

    /// <summary>Every value that a node takes, those its inner bodies take from outside included (and some of their own).</summary>
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

    /// <summary>The bodies of a node's branches.</summary>
    public static IEnumerable<GraphBody> Bodies(GraphNode node) => node.Attributes.Names.Select(node.Attributes.BodyIn).OfType<GraphBody>();

    private static ModelFormatException Cycle(IReadOnlyList<GraphNode> nodes, HashSet<int>[] waitsFor, int[] waiting)
    {
        // Following any node that still waits to one that it waits for must come back to where it was.
        var seen = new Dictionary<int, int>();
        var path = new List<int>();
        var at = Array.FindIndex(waiting, count => count > 0);
        while (seen.TryAdd(at, path.Count))
        {
            path.Add(at);
            at = waitsFor[at].First(maker => waiting[maker] > 0);
        }

        var indices = path[seen[at]..];
        indices.Reverse();
        var first = indices.IndexOf(indices.Min());
        var circle = indices[first..].Concat(indices[..first]).Select(index => nodes[index].Name).ToArray();
        var shown = string.Join("' → '", circle.Take(5)) + (circle.Length > 5 ? "' → … → '" : "' → '") + circle[0];
        return new ModelFormatException($"The graph runs in a circle: '{shown}'. Nothing in it can be computed first; the file is damaged.") { Node = circle[0] };
    }
}
