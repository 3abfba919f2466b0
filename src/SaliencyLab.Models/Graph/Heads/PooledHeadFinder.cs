using SaliencyLab.Models.Graph.Layouts;

namespace SaliencyLab.Models.Graph.Heads;

/// <summary>
/// Finds the layer of which the scores are a linear layer of its means: from the scores back through one Gemm, MatMul or convolution with
/// constant weights, and what only moves values or adds a constant, to a global average pooling.
/// </summary>
/// <param name="nodes">Live nodes in running order.</param>
/// <param name="shapes">Shape of every value.</param>
/// <param name="layouts">Layout of every value that has one.</param>
internal sealed class PooledHeadFinder(IReadOnlyList<GraphNode> nodes, IReadOnlyDictionary<string, long[]> shapes, IReadOnlyDictionary<string, ValueLayout> layouts)
{
    private static readonly HashSet<string> _moves = ["Identity", "Cast", "Reshape", "Flatten", "Squeeze", "Unsqueeze", "Dropout", "Transpose"];
    private static readonly HashSet<string> _linear = ["Gemm", "MatMul", "FusedMatMul", "Conv"];

    private readonly Dictionary<string, GraphNode> _producers = nodes
        .SelectMany(node => node.Outputs.Where(output => output.Length > 0).Select(output => (output, node))).ToDictionary();

    /// <summary>Looks back from the scores.</summary>
    public PooledHead Find(string score)
    {
        GraphNode? linear = null;
        for (var at = score; _producers.TryGetValue(at, out var node);)
        {
            if (Pools(node))
            {
                return linear is null ? No("its scores are pooled themselves, no linear layer follows") : new PooledHead([.. Moved(node.Inputs[0])], "");
            }

            if (Step(node) is not { } before)
            {
                return No(linear is null
                    ? $"node '{node.Name}' ({node.Operator}) lies between its last linear layer and its scores"
                    : $"node '{node.Name}' ({node.Operator}) lies before its last linear layer, where global average pooling must be");
            }

            if (_linear.Contains(node.Operator))
            {
                if (linear is not null)
                {
                    return No($"a second layer with weights, node '{node.Name}' ({node.Operator}), lies between its pooling and its scores");
                }

                linear = node;
            }

            at = before;
        }

        return No("its last linear layer has no global average pooling before it");
    }

    private static PooledHead No(string why) => new([], $"this network is no such network: {why}.");

    /// <summary>What a step towards the scores is made of; null where the step is not linear in one value.</summary>
    private string? Step(GraphNode node)
    {
        if (_moves.Contains(node.Operator))
        {
            return node.Inputs[0];
        }

        if (_linear.Contains(node.Operator))
        {
            return IsConstant(node.Inputs[1]) ? node.Inputs[0] : null;
        }

        if (node.Operator != "Add" || node.Inputs.Count(IsConstant) != 1)
        {
            return null;
        }

        return node.Inputs.Single(input => !IsConstant(input));
    }

    private bool IsConstant(string value) => !_producers.ContainsKey(value);

    private bool Pools(GraphNode node)
    {
        if (node.Operator is not ("GlobalAveragePool" or "ReduceMean" or "AveragePool") || !layouts.TryGetValue(node.Inputs[0], out var layout))
        {
            return false;
        }

        var (before, after) = (shapes[node.Inputs[0]], shapes[node.Outputs[0]]);
        var whole = Count(before) == Count(after) * layout.Height * layout.Width;
        return whole && layout.PrefixTokens == 0 && (node.Operator != "AveragePool" || Covers(node, layout));
    }

    private static bool Covers(GraphNode node, ValueLayout layout) =>
        node.Attributes.Integers("kernel_shape") is [var rows, var columns] && rows == layout.Height && columns == layout.Width;

    private IEnumerable<string> Moved(string value)
    {
        for (var at = value; layouts.ContainsKey(at); at = _producers[at].Inputs[0])
        {
            yield return at;
            if (!_producers.TryGetValue(at, out var node) || !_moves.Contains(node.Operator))
            {
                yield break;
            }
        }
    }

    private static long Count(long[] shape) => shape.Aggregate(1L, (product, size) => product * size);
}
