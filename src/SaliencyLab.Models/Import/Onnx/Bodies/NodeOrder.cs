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

        var waitsFor = nodes.Select(node => NodeValues.Taken(node).Where(makers.ContainsKey).Select(value => makers[value]).ToHashSet()).ToArray();
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
